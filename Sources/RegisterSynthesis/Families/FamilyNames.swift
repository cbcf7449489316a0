import Domain
import Primitives

/// The names of a family's members, of their fathers and husbands.
struct FamilyNames {
    private let members: [PersonName]
    private let headsFather: PersonName
    private let headsHusband: PersonName
    private let stranger: PersonName

    init(community: Community, stock: GivenNames, people: [Person], chance: inout Chance) {
        let surname = Self.surname(community, &chance)
        func name(female: Bool, age: Int, married: Bool) -> PersonName {
            let generation = GivenNames.Generation(birthYear: RegisterShard.asOf.year - 1 - age)
            var parts = [stock.name(community.names, female: female, generation, &chance)]
            let isLong = ["लाल", "प्रसाद", "दास", "राम", "सिंह"].contains { parts[0].hindi.hasSuffix($0) }
            let second = isLong ? nil : stock.secondName(community.names, female: female, generation, &chance)
            if let second { parts.append(second) }
            // Many a Bai, Bi or Bano is registered without a surname.
            let percent = second == nil || !female ? 97 : community.names == .muslim ? 20 : married ? 78 : 96
            if chance.happens(percent) || parts.count == 1 && chance.happens(60) { parts.append(surname) }
            return PersonName(parts: parts)
        }
        let headAge = people.first?.age ?? 40
        members = people.map { name(female: $0.isFemale, age: $0.age, married: $0.maritalStatus != .unmarried) }
        headsFather = name(female: false, age: headAge + 26, married: true)
        headsHusband = name(female: false, age: headAge + 4, married: true)
        stranger = name(female: false, age: headAge + 30, married: true)
    }

    func name(of position: Int, _ chance: inout Chance) -> LocalizedText {
        members[position].written(by: &chance)
    }

    func guardian(of position: Int, _ people: [Person], _ chance: inout Chance) -> LocalizedText {
        let name =
            switch people[position].guardian {
            case .member(let other): members.indices.contains(other) ? members[other] : stranger
            case .headsFather: headsFather
            case .headsHusband: headsHusband
            case .stranger: stranger
            }
        return name.written(by: &chance)
    }

    /// A surname, its Latin spellings in the order in which this family uses them.
    private static func surname(_ community: Community, _ chance: inout Chance) -> Spelling {
        let surname = chance.earlyOne(of: community.surnames)
        guard chance.happens(22) else { return surname }
        return Spelling(hindi: surname.hindi, latin: chance.shuffled(surname.latin))
    }
}
