import Domain
import EdgeNode
import Kiosk
import Primitives
import Store
import TestKit

/// Pages that tell what somebody is entitled to.
extension Fixtures {
    /// Two schemes: one holds or fails by the register, the other hangs on answers and papers.
    static let pension: Service = {
        var service = Fixtures.everything
        let schemes = [
            Scheme(
                id: "old", name: LocalizedText(hindi: "वृद्धावस्था पेंशन", english: "Old age pension"),
                rule: .all([
                    test(.age, .atLeast(.number(Quantity(60))), "https://social.example/a ; https://press.example/b"),
                    .none([test(.incomeTax, .oneOf(["yes"]), of: .family)]),
                ])),
            Scheme(
                id: "women", name: LocalizedText(hindi: "महिला पेंशन", english: "Women’s pension"),
                rule: .all([
                    test(.sex, .oneOf(["female"])), test(.domicile, .oneOf(["yes"])),
                    .any([
                        test(.maritalStatus, .oneOf(["widowed", "abandoned"])),
                        .all([test(.bpl, .oneOf(["yes"])), test(.age, .lessThan(.number(Quantity(50))))]),
                    ]),
                ])),
        ]
        service.id = ServiceID("sj.pension")
        service.name = LocalizedText(hindi: "पेंशन", english: "Pension")
        service.schemes = schemes
        service.eligibility = .any(schemes.map(\.rule))
        return service
    }()

    private static func test(
        _ fact: Domain.Fact, _ comparison: ConditionTest.Comparison, _ source: String = "https://social.example/a",
        of owner: FactOwner = .applicant
    ) -> Condition {
        .test(
            ConditionTest(
                input: .fact(fact, of: owner, on: nil), comparison: comparison,
                basis: ConditionTest.Basis(
                    effectiveFrom: CivilDate(iso: "2023-07-25"), source: source, confidence: .official)))
    }

    /// The catalogue of the family page: the pension, and what the head can have at once.
    private var book: RuleBook {
        var grown = Self.everything
        grown.eligibility = Self.test(.age, .atLeast(.number(Quantity(18))))
        var land = service
        land.id = ServiceID("rev.land")
        land.eligibility = .all([
            Self.test(.age, .atLeast(.number(Quantity(18)))), Self.test(.familyIncome, .atMost(.number(Quantity(1)))),
            Self.test(.ownHouse, .oneOf(["no"])),
        ])
        return RuleBook(
            CatalogueIndex(
                Catalogue(
                    version: 1, services: [Self.pension, grown, land], lifeEvents: [], processingFees: Self.fees,
                    calendar: SampleCatalogue.catalogue.calendar)))
    }

    private func summary(_ status: ServiceRequest.Status, of member: Int, index: Int, dueOn: CivilDate? = nil)
        -> RequestSummary
    {
        let listed = listed(status, index: index)
        return RequestSummary(
            id: listed.id, number: listed.number, service: service.id, status: status,
            applicant: listed.applicant, member: household.members[member].id,
            validUntil: status == .certified ? CivilDate(iso: "2027-11-25") : nil, receivedOn: now.civilDate,
            dueOn: dueOn, takenBy: nil, needsAttention: false, changedAt: now)
    }

    func family(_ change: (inout Household) -> Void = { _ in }) -> FamilyPage {
        var household = household
        change(&household)
        let requests = [
            summary(.open, of: 0, index: 1, dueOn: now.civilDate.adding(days: 1)), summary(.returned, of: 0, index: 2),
            summary(.certified, of: 1, index: 3), summary(.open, of: 2, index: 4),
        ]
        let overview = FamilyOverview(
            household: household, requests: requests,
            entitlements: Entitlements.of(household, book, on: now.civilDate), papers: [:], today: now.civilDate)
        let services = [service, Self.pension, Self.everything]
        return FamilyPage(
            overview: overview,
            known: household.members.enumerated().map { index, member in
                FamilyPage.Known(
                    member: member.id, drafts: index == 0 ? [(draft, service.id, service.name)] : [],
                    documentsOnFile: index == 0 ? 3 : 0)
            }, services: Dictionary(services.map { ($0.id, $0) }) { first, _ in first }, texts: texts)
    }

    func why(member: Int, draft: RecordID? = nil, isWidow: Bool = false) -> WhyPage {
        var household = household
        if isWidow {
            household.members[member].circumstances.maritalStatus = .widowed
            household.isBelowPovertyLine = false
        }
        let person = household.members[member]
        let register = RegisterKnowledge(
            context: AnswerContext(today: now.civilDate, household: household, applicant: person.id),
            papers: isWidow ? [RegisterKnowledge.domicileCertificate] : [])
        return WhyPage(
            service: Self.pension, eligibility: Self.pension.eligibility(register)!, register: register,
            member: person, draft: draft, texts: texts)
    }

    /// The condition of a service without schemes.
    var whyPlain: WhyPage {
        var grown = Self.everything
        grown.eligibility = .all([Self.test(.age, .atLeast(.number(Quantity(50)))), Self.test(.sex, .oneOf(["male"]))])
        let register = RegisterKnowledge(
            context: AnswerContext(today: now.civilDate, household: household, applicant: member.id))
        return WhyPage(
            service: grown, eligibility: grown.eligibility(register)!, register: register, member: member, draft: draft,
            texts: texts)
    }

    /// The form of a service whose rule fails, hangs, or holds for the applicant.
    func form(minimumAge: Int?, sex: String = "male") -> FormPage {
        var ruled = service
        ruled.eligibility = .all([
            Self.test(.sex, .oneOf([sex])),
            minimumAge.map { Self.test(.age, .atLeast(.number(Quantity($0)))) } ?? Self.test(.bpl, .oneOf(["yes"])),
        ])
        return form(ruled, answers: answers, isChecked: false)
    }

    var entitled: [Entitlement] {
        Entitlements.of(household, book, on: now.civilDate).of(member.id)
            + [
                Entitlement(
                    service: Self.unconfirmed.id, state: .not, standing: nil, schemes: [], open: 0, held: 0,
                    isOfFamily: false)
            ]
    }
}
