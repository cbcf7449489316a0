import Domain
import Primitives

extension WireHousehold {
    init(_ household: Household) throws(WireProblem) {
        self.init()
        family = try required(UInt32(household.family.digits), "household.family")
        address = WireAddress(household.address)
        for member in household.members { members.append(try WireMember(member)) }
        if let isBelow = household.isBelowPovertyLine { belowPovertyLine = isBelow }
    }

    func domain() throws(WireProblem) -> Household {
        guard hasAddress else { throw .missing(field: "household.address") }
        guard members.count <= WireLimits.membersPerHousehold else {
            throw .outOfRange(field: "household.members")
        }
        var people: [Member] = []
        for member in members { people.append(try member.domain()) }
        return Household(
            family: try familyID(family, "household.family"), address: try address.domain(), members: people,
            isBelowPovertyLine: hasBelowPovertyLine ? belowPovertyLine : nil)
    }
}

/// A family's id from its number.
func familyID(_ number: UInt32, _ field: String) throws(WireProblem) -> SamagraFamilyID {
    guard let id = SamagraFamilyID(digits(number, count: 8)) else { throw .outOfRange(field: field) }
    return id
}

/// A member's id from its number.
func memberID(_ number: UInt32, _ field: String) throws(WireProblem) -> SamagraMemberID {
    guard let id = SamagraMemberID(digits(number, count: 9)) else { throw .outOfRange(field: field) }
    return id
}
