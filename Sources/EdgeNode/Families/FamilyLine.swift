package import Domain
package import Primitives
import Store

/// A family that was found, in one line: for the technician's terminal. It names people: never log it.
package struct FamilyLine: Sendable, Hashable, Codable {
    package var family: SamagraFamilyID
    /// Whose number or name it is.
    package var member: SamagraMemberID
    package var name: LocalizedText
    package var relation: Member.Relation
    package var head: LocalizedText
    package var village: LocalizedText
    package var tehsil: LocalizedText
    /// How many they are.
    package var members: Int
    /// 0 where the name sounds as it was typed; see ``Store/FoundHousehold/distance``.
    package var distance: Int

    init(_ found: FoundHousehold) {
        let household = found.household
        family = household.family
        member = found.member.id
        name = found.member.name
        relation = found.member.relation
        head = household.head?.name ?? found.member.name
        village = household.address.village
        tehsil = household.address.tehsil
        members = household.members.count
        distance = found.distance
    }
}

extension EdgeNode {
    /// What ``findFamilies(_:limit:)`` finds, in lines; none where nothing is found.
    ///
    /// - Throws: ``FindProblem/malformed`` for digits that can't be a number of a family's.
    package func familyLines(_ text: String, limit: Int) async throws -> [FamilyLine] {
        do {
            return try await findFamilies(text, limit: limit).families.map { FamilyLine($0) }
        } catch let problem as FindProblem where problem != .malformed {
            return []
        }
    }
}
