package import Domain
package import Primitives

/// A paper that is being scanned or photographed, until it is kept or given up. It survives a power cut.
package struct PaperDraft: Sendable, Hashable, Codable, Identifiable {
    /// What it is taken for, and so where its pages lead back to.
    package enum Goal: Sendable, Hashable, Codable {
        case draft(RecordID, step: String)
        case completion(RecordID)
        case locker
    }

    /// A picture of a page as it was taken, and what is to be done to it.
    package struct Page: Sendable, Hashable, Codable {
        package var content: ContentHash
        package var origin: LockerPaper.Origin
        /// Clockwise, in right angles.
        package var turns = 0
        /// What is cut off: top, right, bottom, left of the turned page, in thousandths.
        package var edges = [0, 0, 0, 0]

        package init(content: ContentHash, origin: LockerPaper.Origin) {
            self.content = content
            self.origin = origin
        }
    }

    package var id: RecordID
    package var owner: PersonID
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    /// What it can be; any one of them is asked for.
    package var kinds: [DocumentKind]
    /// The chosen one's id.
    package var kind: String
    /// Its date as it was typed.
    package var typedDate = ""
    package var pages: [Page] = []
    package var goal: Goal
    package var changedAt: Timestamp

    package init(
        id: RecordID, owner: PersonID, family: SamagraFamilyID, member: SamagraMemberID, kinds: [DocumentKind],
        kind: String, goal: Goal, changedAt: Timestamp
    ) {
        self.id = id
        self.owner = owner
        self.family = family
        self.member = member
        self.kinds = kinds
        self.kind = kind
        self.goal = goal
        self.changedAt = changedAt
    }
}
