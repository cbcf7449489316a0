package import Primitives

/// A Samagra family.
package struct Household: Sendable, Hashable, Codable {
    package var family: SamagraFamilyID
    package var address: Address
    package var members: [Member]
    /// Whether it is on the list of families below the poverty line; `nil` where the register does not say.
    package var isBelowPovertyLine: Bool?

    package init(
        family: SamagraFamilyID, address: Address, members: [Member], isBelowPovertyLine: Bool? = nil
    ) {
        self.family = family
        self.address = address
        self.members = members
        self.isBelowPovertyLine = isBelowPovertyLine
    }

    private enum CodingKeys: String, CodingKey {
        case family, address, members
        case isBelowPovertyLine = "bpl"
    }

    package var head: Member? { members.first { $0.relation == .head } ?? members.first }

    /// The member of that number, or `nil`.
    package func member(_ id: SamagraMemberID) -> Member? { members.first { $0.id == id } }
}
