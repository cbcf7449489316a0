import CatalogueAuthoring
import Domain
import Primitives
import Testing

/// The published catalogue's rules, at each limit and to either side of it.
struct SchemeTests {
    private static let catalogue = try? CatalogueCompiler.compile(folder: Project.root + "/sync/catalogue")

    private func rule(_ trial: SchemeTrial) throws -> (Service, Condition) {
        let catalogue = try #require(Self.catalogue)
        let service = try #require(catalogue.service(ServiceID(trial.service)), "\(trial.service)")
        let scheme = trial.scheme.flatMap { id in service.schemes?.first { $0.id == id } }
        #expect((scheme == nil) == (trial.scheme == nil) && (service.schemes == nil) == (trial.scheme == nil))
        return (service, try #require(scheme?.rule ?? service.eligibility))
    }

    private func judge(_ trial: SchemeTrial, _ trialCase: SchemeTrial.Case) throws -> Judgement {
        let (service, rule) = try rule(trial)
        let day = try #require(CivilDate(iso: trialCase.day))
        let register = try #require(trialCase.claimant.register(on: day))
        return service.form.judge(
            rule, trialCase.claimant.answers, Witness(register: register, facts: trialCase.claimant.facts))
    }

    @Test(arguments: SchemeTrial.all)
    func `a scheme's rule comes out as the scheme says`(trial: SchemeTrial) throws {
        for trialCase in trial.cases {
            let judgement = try judge(trial, trialCase)
            #expect(
                judgement.truth == trialCase.expected,
                "\(trialCase.what) on \(trialCase.day): \(judgement.decisive.map(\.test.input))")
        }
    }

    /// Whatever a rule asks for, somebody of the trial is refused for want of it, or is not judged for not saying it.
    @Test(arguments: SchemeTrial.all)
    func `every test of a rule decides somewhere`(trial: SchemeTrial) throws {
        // Whoever stands in the register has its number.
        var decided: Set<ConditionTest> = []
        for trialCase in trial.cases where trialCase.expected != .holds {
            decided.formUnion(try judge(trial, trialCase).decisive.map(\.test))
        }
        let undecided = try rule(trial).1.tests.filter { test in
            // So does a companion on a journey, who only widens the scheme's own limits.
            switch test.input {
            case .fact(.samagra, _, _), .fact(_, of: .member, on: _): return false
            default: return !decided.contains(test)
            }
        }
        #expect(undecided == [])
    }

    @Test func `every scheme of the collection is in the catalogue`() {
        let collection = [
            "ignoaps", "ignwps", "kalyani", "ss_disability", "divyang_shiksha", "multi_disab", "parityakta",
            "avivahita", "oldage_home", "nfbs", "ladli_behna", "ladli_laxmi", "ews", "sambal", "bocw",
            "kisan_kalyan", "medhavi", "teerth", "nihshakt_vivah", "gaon_ki_beti", "obc_pms", "sc_pms",
            "st_prematric_c", "awas_bhu", "sudama",
        ]
        #expect(SchemeTrial.all.map(\.id).sorted() == collection.sorted())
    }

    @Test func `a year's birthday is counted by hand`() throws {
        let born = try #require(CivilDate(iso: "2004-02-29"))
        #expect(SchemeTrial.birthday(18, of: born)?.isoText == "2022-03-01")
        #expect(SchemeTrial.birthday(20, of: born)?.isoText == "2024-02-29")
    }
}
