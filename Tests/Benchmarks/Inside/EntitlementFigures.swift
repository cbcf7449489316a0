import ArgumentParser
import Domain
import Primitives
import TestKit

/// How long it takes to judge every service of a large catalogue for a family of eight.
struct EntitlementFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "entitlements")
    /// What the state announced.
    private static let services = 1_750
    private static let rounds = 101

    func run() throws {
        let random = SeededRandom(seed: 11)
        var catalogue = SampleCatalogue.catalogue
        catalogue.services = (0..<Self.services).map { Self.service($0, random) }
        let household = Self.family()
        guard let day = CivilDate(iso: "2026-11-24") else { throw ExitCode.failure }
        let index = CatalogueIndex(catalogue)
        var book = RuleBook(index)
        print("load \(milliseconds { book = RuleBook(index) })")
        var count = 0
        let times = (0..<Self.rounds).map { _ in
            milliseconds {
                count += Entitlements.of(household, book, on: day).members.map(\.ranked.count).reduce(0, +)
            }
        }
        guard count == Self.rounds * Self.services * household.members.count else { throw ExitCode.failure }
        print("family \(median(times))")
        print("slowest \(times.max() ?? 0)")
    }

    /// A rule of five to fourteen tests over what rules of the state look at, every fourth with branches.
    private static func service(_ number: Int, _ random: SeededRandom) -> Service {
        var service = SampleCatalogue.income
        service.id = ServiceID("load.s\(number)")
        let tests = (0..<5 + random.next(below: 10)).map { _ in test(random) }
        let rest = Array(tests.dropFirst(3))
        service.eligibility =
            number % 4 == 0 ? .all(tests.prefix(3) + [.any([.all(rest), .none(Array(rest.prefix(2)))])]) : .all(tests)
        return service
    }

    private static func test(_ random: SeededRandom) -> Condition {
        func pick(_ words: [String]) -> ConditionTest.Comparison {
            .oneOf([words[random.next(below: words.count)]])
        }
        let limit = ConditionTest.Limit.number(Quantity(18 + random.next(below: 50)))
        let input: (Fact, ConditionTest.Comparison) =
            switch random.next(below: 10) {
            case 0, 1: (.age, .atLeast(limit))
            case 2: (.age, .atMost(limit))
            case 3: (.sex, pick(["female", "male"]))
            case 4: (.casteCategory, pick(["sc", "st", "obc", "general"]))
            case 5: (.bpl, pick(["yes", "no"]))
            case 6: (.domicile, pick(["yes"]))
            case 7: (.occupation, pick(["farmer", "labourer", "student"]))
            case 8: (.familyIncome, .atMost(limit))
            default: (.disabilityPercent, .atLeast(limit))
            }
        let basis = ConditionTest.Basis(effectiveFrom: nil, source: "https://a.example", confidence: .press)
        return .test(
            ConditionTest(input: .fact(input.0, of: .applicant, on: nil), comparison: input.1, basis: basis))
    }

    private static func family() -> Household {
        var household = SampleHouseholds.maravi
        household.isBelowPovertyLine = true
        household.members = (0..<8).map { index in
            var member = household.members[index % household.members.count]
            member.id = SamagraMemberID("20471836\(index)") ?? member.id
            member.circumstances = Circumstances(
                casteCategory: .st, maritalStatus: .married, disabilityPercent: 0, occupation: .farmer)
            return member
        }
        return household
    }
}
