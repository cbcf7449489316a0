import CatalogueAuthoring
import Domain
import Primitives
import TestKit
import Testing

/// What the form of a file becomes.
struct FormCompilationTests {
    private let form: Form

    init() throws {
        form = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper"))).form
    }

    private func item(_ step: Int, _ index: Int) -> FormItem { form.steps[step].items[index] }

    private func field(_ step: Int, _ index: Int) throws -> FormField {
        guard case .field(let field) = item(step, index) else {
            throw Missing()
        }
        return field
    }

    private struct Missing: Error {}

    @Test func `every kind of field has its limits`() throws {
        #expect(try field(0, 0).kind == .rupees(minimum: 1, maximum: 500))
        #expect(try field(0, 2).kind == .paragraph(maximumLength: 80))
        #expect(try field(0, 3).kind == .member(.child))
        let hectares = LocalizedText(hindi: "हेक्टेयर", english: "hectares")
        #expect(
            try field(1, 0).kind
                == .number(
                    minimum: Quantity(tenThousandths: 2_500), maximum: Quantity(100), decimals: 2, unit: hectares))
        #expect(try field(1, 1).kind == .date(earliest: .years(-18), latest: .days(30)))
        let newYear = try #require(CivilDate(iso: "2026-01-01"))
        #expect(try field(1, 2).kind == .date(earliest: .day(newYear), latest: nil))
        #expect(try field(1, 3).kind == .time)
        #expect(try field(2, 0).kind == .code(.mobile))
        #expect(try field(2, 1).kind == .place(.village))
        guard case .choice(let choices) = try field(0, 1).kind else { throw Missing() }
        #expect(choices.map(\.id) == ["loan", "other"])
        #expect(choices[0].label == LocalizedText(hindi: "ऋण", english: "Loan"))
    }

    @Test func `labels, hints and where a first answer comes from arrive`() throws {
        #expect(try field(0, 0).paperLabel == LocalizedText(hindi: "रक़म", english: "Sum"))
        #expect(try field(0, 0).hint == LocalizedText(hindi: "रुपये", english: "In rupees"))
        #expect(try field(0, 2).hint == nil)
        #expect(try field(2, 0).prefill == .register(.mobile))
        #expect(try field(2, 2).prefill == .locker(document: "paper", fact: "amount"))
    }

    @Test func `what is required and asked can hang on an answer`() throws {
        #expect(try field(0, 0).requirement == .always)
        #expect(try field(0, 3).requirement == .never)
        let amount = ConditionTest(input: .answer("amount"), comparison: .moreThan(.number(Quantity(100))))
        #expect(try field(0, 2).requirement == .when(.test(amount)))
        let halfYear = ConditionTest(input: .answer("since"), comparison: .lessThan(.date(.months(-6))))
        #expect(try field(1, 2).condition == .test(halfYear))
        let own = ConditionTest(input: .answer("account.own"), comparison: .oneOf(["yes"]))
        let pan = ConditionTest(input: .document("pan"), comparison: .isHeld(false))
        #expect(form.steps[1].condition == .none([.test(own), .test(pan)]))
    }

    @Test func `a group stands under the name and title of this form`() throws {
        guard case .group(let group) = item(0, 4) else { throw Missing() }
        #expect(group.id == "account")
        #expect(group.title.english == "Account")
        #expect(group.fields.map(\.id) == ["own", "holder"])
        guard case .any(let parts) = group.condition else { throw Missing() }
        #expect(
            parts.flatMap(\.tests).map(\.input) == [
                .fact(.age, of: .member(question: "who"), on: nil), .answer("remark"),
            ])
    }

    @Test func `a repetition holds fields and groups, under their own titles`() throws {
        guard case .repetition(let heirs) = item(1, 4), case .group(let purse) = heirs.items[2] else {
            throw Missing()
        }
        #expect(heirs.minimum == 1)
        #expect(heirs.maximum == 5)
        #expect(heirs.condition?.tests.first?.comparison == .atMost(.number(Quantity(tenThousandths: 25_000))))
        #expect(purse.title.english == "Bank")
        guard case .field(let traits) = heirs.items[1], case .several(let choices, 1, 2) = traits.kind else {
            throw Missing()
        }
        #expect(choices.map(\.id) == ["tall", "old"])
    }

    @Test func `the form asks what its conditions say`() throws {
        let family = SampleHouseholds.maravi
        let context = AnswerContext(
            today: try #require(CivilDate(iso: "2026-11-24")), household: family, applicant: family.members[0].id)
        func paths(_ answers: Answers) -> [String] {
            form.asked(answers, RegisterKnowledge(context: context, answers: answers, papers: ["pan"])).questions
                .map(\.path)
        }
        let third = ["mobile", "village", "earlier"]
        #expect(paths([:]) == ["amount", "use", "who"] + third)
        let child = ["who": family.members[2].id.digits]
        #expect(paths(child) == ["amount", "use", "who", "account.own"] + third)
        let some = child.merging(["account.own": "no", "area": "2", "heirs": "2", "heirs.2.traits": "old"]) { $1 }
        #expect(
            paths(some) == [
                "amount", "use", "who", "account.own", "account.holder", "area", "since", "at", "heirs.1.name",
                "heirs.1.traits", "heirs.2.name", "heirs.2.traits", "heirs.2.purse.own",
            ] + third)
    }
}
