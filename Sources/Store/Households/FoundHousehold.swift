package import Domain
package import Primitives

/// A family that a search may mean.
package struct FoundHousehold: Sendable, Hashable {
    package var household: Household
    /// The member whose number it is, or whose name fits best.
    package var member: Member
    /// How far name and place are from what was typed, in tenths of a consonant a word; 0 where they sound the same.
    package var distance: Int

    init(household: Household, member: Member, distance: Int) {
        self.household = household
        self.member = member
        self.distance = distance
    }

    /// A family that was found by a number.
    ///
    /// - Parameter member: Whose number it is; the head where it is the family's.
    /// - Returns: `nil` for a family without members.
    package init?(_ household: Household, member: SamagraMemberID? = nil) {
        guard let found = member.flatMap(household.member) ?? household.head else { return nil }
        self.init(household: household, member: found, distance: 0)
    }
}
