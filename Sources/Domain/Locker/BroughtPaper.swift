package import Primitives

/// A paper that the applicant brings, and where it stands before the request is handed in.
package struct BroughtPaper: Sendable, Hashable {
    /// Where it stands.
    package enum State: Sendable, Hashable {
        /// It lies in the locker and goes with the request.
        case attached(LockerEntry)
        /// It lies in the locker, and the applicant does not want to give it.
        case declined(LockerEntry)
        /// What lies in the locker is not valid any more.
        case ended(LockerEntry)
        /// The operator saw it.
        case seen
        case missing
    }

    package let asked: Service.AskedPaper
    package let state: State

    package var document: RequiredDocument { asked.document }

    /// The paper of the locker that goes with the request.
    package var attached: LockerEntry? { if case .attached(let entry) = state { entry } else { nil } }

    /// Whether the request has what it asks for.
    package var isThere: Bool {
        switch state {
        case .attached, .seen: true
        case .declined, .ended, .missing: false
        }
    }

    /// - Parameters:
    ///   - seen: Ids of the papers that the operator saw; they count where seeing is enough.
    ///   - declined: Ids of those that the applicant does not want to give from the locker.
    package init(
        _ asked: Service.AskedPaper, locker: [LockerEntry], seen: [String], declined: [String], on day: CivilDate
    ) {
        self.asked = asked
        let document = asked.document
        let isDeclined = declined.contains(document.id)
        let entry = locker.attachable(for: document, on: day)
        if let entry, !isDeclined {
            state = .attached(entry)
        } else if document.isSeenOnly, seen.contains(document.id) {
            state = .seen
        } else if let entry {
            state = .declined(entry)
        } else {
            state = locker.ended(for: document, on: day).map { .ended($0) } ?? .missing
        }
    }
}

extension [BroughtPaper] {
    /// The pages that go with the request.
    package var attachments: [AttachedDocument] {
        flatMap { paper in
            (paper.attached?.paper.pages ?? []).map { AttachedDocument(kind: paper.document.id, content: $0) }
        }
    }

    /// What the applicant agreed to; `nil` where nothing of the locker lay ready.
    ///
    /// - Parameter text: SHA-256 of the text that was read to them.
    package func consent(text: ContentHash) -> LockerConsent? {
        let used = compactMap { paper in
            paper.attached.map {
                LockerConsent.Use(document: paper.document.id, entry: $0.id, kind: $0.paper.kind)
            }
        }
        let declined = compactMap { paper in
            if case .declined = paper.state { paper.document.id } else { nil }
        }
        return used.isEmpty && declined.isEmpty ? nil : LockerConsent(text: text, used: used, declined: declined)
    }

    /// Ids of those that were only seen.
    package var seen: [String] { compactMap { $0.state == .seen ? $0.document.id : nil } }
}
