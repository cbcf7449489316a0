import Domain
import Primitives

/// The parts of somebody's name, each with its spellings.
struct PersonName: Sendable {
    let parts: [Spelling]

    /// As one clerk wrote it once: the next time it may differ.
    func written(by chance: inout Chance) -> LocalizedText {
        let written = parts.map { $0.written(by: &chance) }
        return LocalizedText(
            hindi: written.map(\.hindi).joined(separator: " "), english: written.map(\.english).joined(separator: " "))
    }
}

/// Somebody of a family before the register's facts are drawn.
struct Person: Sendable {
    let relation: Member.Relation
    let isFemale: Bool
    let age: Int
    let maritalStatus: Circumstances.MaritalStatus
    /// Whose name stands as the guardian's.
    let guardian: Guardian

    /// Father or husband, by place in the family.
    enum Guardian: Sendable {
        /// Somebody in the family, by index.
        case member(Int)
        /// The late or absent father of the head's.
        case headsFather
        /// The late or absent husband of the head's, or father of her children.
        case headsHusband
        /// Somebody else.
        case stranger
    }
}
