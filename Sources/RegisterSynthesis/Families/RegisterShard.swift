package import Domain
package import Primitives

/// An **invented** shard of the Samagra register, made from a seed: families, names, ages and spellings as registers of
/// Madhya Pradesh have them, and no real person. Where an id, a mobile number or a name equals a real one, it does so
/// by chance.
///
/// The same seed and size give the same families on every machine; each family is made by itself, so a shard of any
/// size needs no more memory than one family. Fifty families have two hundred members.
package struct RegisterShard: Sendable {
    /// Families of one shard at most: as many as ids can be kept apart for.
    package static let maximumFamilies = 1_000_000
    /// The day on which the register stands.
    package static let asOf = CivilDate(daysSince1970: 20_454)

    /// No family has more, so that members' ids follow from the family's place.
    static let maximumMembers = 16
    /// Families that one helper registers, some of them under the helper's own mobile number.
    private static let familiesPerHelper = 50

    package let families: Int
    private let seed: UInt64
    private let stock: Stock
    private let places: ShardPlaces

    /// - Parameter families: 1…``maximumFamilies``.
    package init(seed: UInt64, families: Int) throws(SynthesisProblem) {
        guard (1...Self.maximumFamilies).contains(families) else { throw .tooMany }
        self.seed = seed
        self.families = families
        stock = try Stock()
        places = ShardPlaces(stock: stock, seed: seed, families: families)
    }

    /// The family at an index of `0..<families`.
    package func household(_ index: Int) -> Household? {
        var chance = Chance(seed: seed, salt: UInt64(index))
        let (tehsil, place, quarter) = places.place(&chance)
        let community = chance.one(
            of: stock.communities, weights: stock.communities.map { $0.share(in: tehsil.division) })
        let size = self.size(index)
        let people = FamilyShape.of(size: size, &chance).people(size: size, &chance)
        let category = community.names == .muslim && chance.happens(30) ? .general : community.category
        let facts = RegisterFacts(
            category: category, isUrban: place.area == .urban, mobile: mobile(index, &chance))
        let names = FamilyNames(community: community, stock: stock.names, people: people, chance: &chance)
        guard let family = familyID(index) else { return nil }
        let members = people.indices.compactMap { member($0, of: index, people, facts, names, &chance) }
        return Household(
            family: family, address: address(tehsil, place, quarter, &chance), members: members,
            isBelowPovertyLine: RegisterFacts.isBelowPovertyLine(category, &chance))
    }

    private func size(_ index: Int) -> Int {
        let block = FamilyShape.sizes.count
        var chance = Chance(seed: seed, salt: 1 << 61 | UInt64(index / block))
        return chance.shuffled(FamilyShape.sizes)[index % block]
    }

    private func mobile(_ index: Int, _ chance: inout Chance) -> MobileNumber? {
        let drawn = chance.below(100)
        if drawn < 3 {
            var helper = Chance(seed: seed, salt: 1 << 60 | UInt64(index / Self.familiesPerHelper))
            return RegisterFacts.number(&helper)
        }
        return drawn < 93 ? RegisterFacts.number(&chance) : nil
    }

    private func member(
        _ position: Int, of index: Int, _ people: [Person], _ facts: RegisterFacts, _ names: FamilyNames,
        _ chance: inout Chance
    ) -> Member? {
        let person = people[position]
        guard let id = memberID(index * Self.maximumMembers + position) else { return nil }
        let hasAadhaar = chance.happens(person.age < 5 ? 45 : 97)
        let token = (0..<16).map { _ in UInt8(chance.below(256)) }
        let lastFour = String(String(10_000 + chance.below(10_000)).dropFirst())
        return Member(
            id: id, name: names.name(of: position, &chance), birthDate: facts.birthDate(person, &chance),
            sex: person.isFemale ? .female : .male, relation: person.relation,
            guardian: names.guardian(of: position, people, &chance), mobile: facts.mobile(person, &chance),
            aadhaarLastFour: hasAadhaar ? lastFour : nil, aadhaarToken: hasAadhaar ? AadhaarToken(bytes: token) : nil,
            circumstances: facts.circumstances(person, hasAadhaar: hasAadhaar, &chance))
    }

    private func address(
        _ tehsil: Tehsil, _ place: ShardPlaces.Place, _ quarter: Spelling?, _ chance: inout Chance
    ) -> Address {
        let house = chance.within(1...240)
        let line = quarter.map { $0.usual }
        let name = chance.happens(8) ? place.name.written(by: &chance) : place.name.usual
        let isRural = place.area == .rural
        return Address(
            line: LocalizedText(
                hindi: "मकान \(house)" + (line.map { ", \($0.hindi)" } ?? ""),
                english: "House \(house)" + (line.map { ", \($0.english)" } ?? "")),
            village: isRural
                ? LocalizedText(hindi: "ग्राम \(name.hindi)", english: "Village \(name.english)") : name,
            tehsil: tehsil.name, district: tehsil.district, pinCode: place.pinCode, localBody: place.localBody,
            ward: String(chance.within(place.wards)), area: place.area)
    }

    // Ids look drawn at random and are all different: a multiplier without a factor 2, 3 or 5 permutes the range.

    private func familyID(_ index: Int) -> SamagraFamilyID? {
        let offset = Int(seed % 90_000_000)
        return SamagraFamilyID(String(10_000_000 + (index * 48_271_939 + offset) % 90_000_000))
    }

    private func memberID(_ number: Int) -> SamagraMemberID? {
        let offset = Int(seed % 900_000_000)
        return SamagraMemberID(String(100_000_000 + (number * 610_612_741 + offset) % 900_000_000))
    }
}
