package import Primitives

/// A paper of a member that the centre keeps, so that nobody has to bring it twice.
package struct LockerPaper: Sendable, Hashable, Codable {
    /// Where it is from. The file format's word is the raw value.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// Laid into the centre's scanner.
        case scanned
        /// A photograph, or another picture that was uploaded.
        case photographed
        /// Signed by this node itself.
        case issued
    }

    package var member: SamagraMemberID
    /// ``DocumentKind/id``
    package var kind: String
    /// The date that the paper carries; `nil` where it carries none.
    package var datedOn: CivilDate?
    /// The last day on which offices take it; `nil` where none is known.
    package var validUntil: CivilDate?
    package var origin: Origin
    /// The hashes of its pages in their order; never empty.
    package var pages: [ContentHash]
    /// The paper that it takes the place of.
    package var replaces: RecordID?

    package init(
        member: SamagraMemberID, kind: String, datedOn: CivilDate?, validUntil: CivilDate?, origin: Origin,
        pages: [ContentHash], replaces: RecordID? = nil
    ) {
        self.member = member
        self.kind = kind
        self.datedOn = datedOn
        self.validUntil = validUntil
        self.origin = origin
        self.pages = pages
        self.replaces = replaces
    }
}

/// What happens to a paper of the locker.
package enum LockerChange: Sendable, Hashable {
    case kept(LockerPaper)
    /// Taken out on the member's wish. Requests that have it keep it.
    case removed
}

/// A paper in the locker, with when and by whom it came there.
package struct LockerEntry: Sendable, Hashable, Codable, Identifiable {
    package var id: RecordID
    package var paper: LockerPaper
    package var keptAt: Timestamp
    /// Who kept it, or signed it.
    package var keptBy: LocalizedText
    /// The request whose certificate it is.
    package var request: RecordID?
    /// What a certificate that was issued here states, by the paths of its questions.
    package var facts: Answers

    package init(
        id: RecordID, paper: LockerPaper, keptAt: Timestamp, keptBy: LocalizedText, request: RecordID? = nil,
        facts: Answers = [:]
    ) {
        self.id = id
        self.paper = paper
        self.keptAt = keptAt
        self.keptBy = keptBy
        self.request = request
        self.facts = facts
    }
}
