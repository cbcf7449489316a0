import Domain
import Primitives
import TestKit
import Testing

/// Rules in words, for people of both languages and for programs.
struct RuleWordsTests {
    private let service = SampleRules.service(
        "a.s", nil,
        form: SampleForms.form(
            .field(SampleForms.field("income", .rupees(minimum: 0, maximum: 1_000_000))),
            .field(SampleForms.field("use", .choice(SampleForms.choices("loan", "other")))),
            .field(
                FormField(
                    id: "tax", label: LocalizedText(hindi: "आयकर?", english: "Tax?"), hint: nil, kind: .yesNo,
                    requirement: .always, states: StatedFact(fact: .incomeTax, owner: .family)))))

    private func words(_ condition: Condition) -> [String] {
        let rule = RuleWords(service)
        return condition.tests.map { rule.statement($0) }.flatMap { [$0.hindi, $0.english] }
    }

    @Test func `facts say whose they are, and numbers what they count`() throws {
        #expect(words(SampleRules.atLeast(60)) == ["आयु: 60 वर्ष या अधिक", "Age: 60 years or more"])
        let groom = SampleRules.fact(.age, .lessThan(.number(Quantity(21))), of: .groom)
        #expect(words(groom) == ["वर – आयु: 21 वर्ष से कम", "Groom – Age: less than 21 years"])
        let income = SampleRules.fact(.familyIncome, .atMost(.number(Quantity(250_000))))
        #expect(
            words(income) == [
                "परिवार की वार्षिक आय: ₹2,50,000 तक", "Yearly income of the family: at most ₹2,50,000",
            ])
        let caste = SampleRules.fact(.casteCategory, .oneOf(["sc", "st"]))
        #expect(words(caste)[1] == "Caste category: Scheduled Caste or Scheduled Tribe")
        let january = SampleForms.test(.fact(.ageOn, of: .applicant, on: "01-01"), .moreThan(.number(Quantity(20))))
        #expect(words(january) == ["आयु, 1 जनवरी को: 20 वर्ष से अधिक", "Age, on 1 January: more than 20 years"])
    }

    @Test func `answers are told by their question and its choices`() {
        #expect(words(SampleForms.answer("use", "loan"))[1] == "use: loan")
        let income = SampleForms.test(.answer("income"), .atMost(.number(Quantity(100_000))))
        #expect(words(income)[1] == "income: at most ₹1,00,000")
        #expect(words(SampleForms.answer("tax", "no")) == ["आयकर: नहीं", "Tax: no"])
        let married = SampleForms.test(.answer("on"), .atLeast(.date(.months(-12))))
        #expect(words(married)[1] == "on: the day 12 months ago or later")
        #expect(words(SampleForms.test(.document("pan"), .isHeld(true)))[1] == "pan: on file")
    }

    @Test func `every fact and each of its words has a name in both languages`() {
        for fact in Fact.allCases {
            #expect(fact.name.hindi != fact.name.english && !fact.name.hindi.isEmpty, "\(fact)")
            guard case .words(let words) = fact.values else { continue }
            for word in words { #expect(fact.label(of: word).hindi != word, "\(fact) \(word)") }
        }
    }

    private func settling(_ condition: Condition, _ change: (inout RegisterKnowledge) -> Void = { _ in }) -> [String] {
        var register = SampleForms.knowledge
        change(&register)
        let rule = RuleWords(service)
        return condition.tests.flatMap { rule.settlements($0, register) }.map(\.description)
    }

    @Test func `what is not known says what would settle it`() {
        #expect(settling(SampleRules.native) == ["paper:domicile_certificate"])
        #expect(settling(SampleRules.poor) == ["register:bpl"])
        #expect(
            settling(SampleRules.fact(.casteCategory, .oneOf(["sc"]))) == [
                "register:caste_category", "paper:caste_certificate",
            ])
        #expect(settling(SampleRules.fact(.sparsh, .oneOf(["yes"]))) == ["ask:sparsh"])
        #expect(settling(SampleForms.answer("use", "loan")) == ["question:use"])
        #expect(settling(SampleRules.fact(.incomeTax, .oneOf(["no"]), of: .family)) == ["question:tax"])
        #expect(settling(SampleRules.fact(.incomeTax, .oneOf(["no"]))) == ["ask:income_tax"])
        #expect(settling(SampleRules.fact(.age, .oneOf(["21"]), of: .groom)) == ["person:groom"])
        #expect(settling(SampleForms.test(.document("pan"), .isHeld(true))) == ["paper:pan"])
        let rule = RuleWords(service)
        let test = SampleRules.native.tests[0]
        #expect(
            rule.settlements(test, SampleForms.knowledge).map { rule.words($0, of: test).hindi } == [
                "दिखाएँ: मूल निवासी प्रमाण पत्र"
            ])
    }

    @Test func `what an applicant states counts where the register is silent`() {
        let rule = SampleRules.fact(.incomeTax, .oneOf(["no"]), of: .family)
        func truth(_ answers: Answers) -> Truth { service.form.truth(of: rule, answers, SampleForms.knowledge) }
        #expect(truth([:]) == .unknown)
        #expect(truth(["tax": "no"]) == .holds)
        #expect(truth(["tax": "yes"]) == .fails)
        // Of the applicant alone the question says nothing.
        let own = SampleRules.fact(.incomeTax, .oneOf(["no"]))
        #expect(service.form.truth(of: own, ["tax": "no"], SampleForms.knowledge) == .unknown)
    }

    @Test func `the register's word comes before the applicant's`() {
        let field = FormField(
            id: "poor", label: SampleForms.text("poor"), hint: nil, kind: .yesNo, requirement: .always,
            states: StatedFact(fact: .bpl, owner: .applicant))
        let form = SampleForms.form(.field(field))
        var knowledge = SampleForms.knowledge
        #expect(form.truth(of: SampleRules.poor, ["poor": "yes"], knowledge) == .holds)
        knowledge.context.household.isBelowPovertyLine = false
        #expect(form.truth(of: SampleRules.poor, ["poor": "yes"], knowledge) == .fails)
    }
}
