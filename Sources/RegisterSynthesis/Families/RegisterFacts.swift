import Domain
import Primitives

/// What a register says of a person beyond the name, drawn as registers have it: birthdays heaped on 1 January and
/// 1 July, ages on fives and tens, some facts missing.
struct RegisterFacts {
    let category: Circumstances.CasteCategory
    let isUrban: Bool
    /// The family's number, if it gave one.
    let mobile: MobileNumber?

    func birthDate(_ person: Person, _ chance: inout Chance) -> CivilDate {
        var age = person.age
        if age > 45, chance.happens(35) { age = (age + 2) / 5 * 5 }
        let year = RegisterShard.asOf.year - 1 - age
        let heaped = person.age >= 18 ? (34, 48) : (8, 12)
        let drawn = chance.below(100)
        let first = CivilDate(daysSince1970: (year - 1970) * 365)
        if drawn < heaped.0 { return CivilDate(year: year, month: 1, day: 1) ?? first }
        if drawn < heaped.1 { return CivilDate(year: year, month: 7, day: 1) ?? first }
        let day = CivilDate(year: year, month: 1, day: 1) ?? first
        return day.adding(days: chance.below(365))
    }

    func mobile(_ person: Person, _ chance: inout Chance) -> MobileNumber? {
        let drawn = chance.below(100)
        switch (person.relation, person.age) {
        case (.head, _): return mobile
        case (_, ..<14): return nil
        case (_, ..<18): return drawn < 12 ? mobile : nil
        default: return drawn < 30 ? mobile : drawn < 70 ? Self.number(&chance) : nil
        }
    }

    static func number(_ chance: inout Chance) -> MobileNumber? {
        MobileNumber(String(chance.within(6...9) * 1_000_000_000 + chance.below(1_000_000_000)))
    }

    func circumstances(_ person: Person, hasAadhaar: Bool, _ chance: inout Chance) -> Circumstances {
        var facts = Circumstances(casteCategory: category, maritalStatus: person.maritalStatus)
        facts.disabilityPercent = chance.happens(2) ? chance.one(of: [40, 45, 50, 60, 75, 80, 90, 100]) : 0
        if !chance.happens(3) { facts.occupation = occupation(person, &chance) }
        facts.isEKYCDone = hasAadhaar && chance.happens(86)
        if person.age > 60, person.relation != .head, chance.happens(1) {
            facts.diedOn = RegisterShard.asOf.adding(days: -1 - chance.below(360))
        }
        return facts
    }

    private func occupation(_ person: Person, _ chance: inout Chance) -> Circumstances.Occupation {
        switch person.age {
        case ..<6: return .nothing
        case ..<18: return chance.one(of: [.student, .nothing, .labourer], weights: [92, 6, 2])
        case 18...22 where chance.happens(45): return .student
        case 71... where chance.happens(50): return .nothing
        default: break
        }
        if person.isFemale {
            return chance.one(
                of: [.homemaker, .labourer, .farmer, .salaried, .business, .nothing],
                weights: isUrban ? [72, 9, 1, 9, 6, 3] : [58, 22, 13, 3, 2, 2])
        }
        return chance.one(
            of: [.farmer, .labourer, .salaried, .business, .other, .nothing],
            weights: isUrban ? [3, 36, 24, 24, 10, 3] : [44, 34, 7, 7, 5, 3])
    }

    /// Whether the family is on the list of those below the poverty line.
    static func isBelowPovertyLine(
        _ category: Circumstances.CasteCategory, _ chance: inout Chance
    ) -> Bool? {
        if chance.happens(2) { return nil }
        let percent =
            switch category {
            case .st: 62
            case .sc: 50
            case .obc: 35
            case .general: 18
            }
        return chance.happens(percent)
    }
}
