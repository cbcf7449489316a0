package import Primitives

/// Which of the Act's two appeals.
package enum AppealLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case first, second
}

/// Whether an appeal can be filed about a request, since when, and what to say about it.
package struct AppealStanding: Sendable, Hashable {
    /// Why an appeal is refused.
    package enum Refusal: String, Sendable, Hashable, CaseIterable {
        /// The day on the receipt has not passed, and nobody refused anything.
        case notLate
        /// It waits for the applicant, not for the officer.
        case waitsForApplicant
        /// It was taken back.
        case cancelled
        /// An appeal of this level was filed already.
        case alreadyFiled
        /// A second appeal comes after a first one.
        case noFirstAppeal
        /// The first appeal's officer still has time.
        case firstNotDecided
        /// An appeal is appealed against by the next one, about the request itself.
        case isAppeal
    }

    /// Why it can be filed.
    package enum Ground: String, Sendable, Hashable, CaseIterable {
        case late, refused, closed
        /// Done, but perhaps wrongly.
        case wrong
        /// The first appeal was decided.
        case firstDecided
        /// The first appeal's officer let the time pass.
        case firstLate
        /// No limit is published for it: nobody can say whether it is late.
        case unknown
    }

    package var level: AppealLevel
    package var refusal: Refusal?
    package var ground: Ground?
    /// The first day on which it could be filed; for one that is not late yet, the day from which on.
    package var possibleFrom: CivilDate?
    /// The last day of the window that sources speak of without confirming it: after it one is warned, not refused.
    package var windowEnds: CivilDate?

    private init(_ level: AppealLevel, refusal: Refusal?, ground: Ground? = nil, from: CivilDate? = nil) {
        self.level = level
        self.refusal = refusal
        self.ground = ground
        possibleFrom = from
    }

    /// Whether the unconfirmed window has passed.
    package func isWindowOver(_ today: CivilDate) -> Bool { windowEnds.map { $0 < today } ?? false }
}

extension AppealStanding {
    /// The first appeal about a request.
    ///
    /// - Parameter filed: The first appeal's own request, where one is filed and here: one that was taken back does not
    ///   stand in the way of another.
    package static func first(
        about request: ServiceRequest, filed: ServiceRequest?, today: CivilDate, _ terms: GuaranteeTerms
    ) -> Self {
        if request.appeal(.first) != nil, filed?.status != .cancelled { return Self(.first, refusal: .alreadyFiled) }
        var standing = first(request, today, terms)
        if standing.ground != nil {
            standing.windowEnds = standing.possibleFrom?.adding(days: terms.firstAppealWindow.value)
        }
        return standing
    }

    private static func first(_ request: ServiceRequest, _ today: CivilDate, _ terms: GuaranteeTerms) -> Self {
        if terms.level(of: request.submission.service) != nil { return Self(.first, refusal: .isAppeal) }
        let decidedOn = request.decidedAt?.civilDate
        switch request.status {
        case .cancelled: return Self(.first, refusal: .cancelled)
        case .returned: return Self(.first, refusal: .waitsForApplicant)
        case .rejected: return Self(.first, refusal: nil, ground: .refused, from: decidedOn)
        case .closed: return Self(.first, refusal: nil, ground: .closed, from: request.closedAt?.civilDate)
        case .certified: return Self(.first, refusal: nil, ground: .wrong, from: decidedOn)
        case .open, .approved:
            guard let dueOn = request.submission.dueOn else { return Self(.first, refusal: nil, ground: .unknown) }
            let from = dueOn.adding(days: 1)
            guard from <= today else { return Self(.first, refusal: .notLate, from: from) }
            return Self(.first, refusal: nil, ground: .late, from: from)
        }
    }

    /// The second appeal about a request.
    ///
    /// - Parameters:
    ///   - first: The first appeal's own request; `nil` where it is not here.
    ///   - filed: The second appeal's own request, likewise.
    ///   - days: Within how many days its officer decides; `nil` where no source says so.
    package static func second(
        about request: ServiceRequest, first: ServiceRequest?, filed: ServiceRequest?, days: Int?, today: CivilDate,
        _ terms: GuaranteeTerms
    ) -> Self {
        if terms.level(of: request.submission.service) != nil { return Self(.second, refusal: .isAppeal) }
        if request.appeal(.second) != nil, filed?.status != .cancelled {
            return Self(.second, refusal: .alreadyFiled)
        }
        guard let filing = request.appeal(.first), first?.status != .cancelled else {
            return Self(.second, refusal: .noFirstAppeal)
        }
        var standing: Self
        if let first, first.status != .open, let decidedOn = first.decidedAt?.civilDate {
            standing = Self(.second, refusal: nil, ground: .firstDecided, from: decidedOn)
        } else if let days {
            let from = filing.filedOn.adding(days: days + 1)
            guard from <= today else { return Self(.second, refusal: .firstNotDecided, from: from) }
            standing = Self(.second, refusal: nil, ground: .firstLate, from: from)
        } else {
            standing = Self(.second, refusal: nil, ground: .unknown)
        }
        standing.windowEnds = standing.possibleFrom?.adding(days: terms.secondAppealWindow.value)
        return standing
    }
}
