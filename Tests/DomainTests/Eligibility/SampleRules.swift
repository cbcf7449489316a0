import Domain
import Primitives
import TestKit

/// Short ways to write services with rules.
enum SampleRules {
    static func fact(_ fact: Fact, _ comparison: ConditionTest.Comparison, of owner: FactOwner = .applicant)
        -> Condition
    {
        SampleForms.test(.fact(fact, of: owner, on: nil), comparison)
    }

    static func atLeast(_ years: Int) -> Condition { fact(.age, .atLeast(.number(Quantity(years)))) }
    static let woman = fact(.sex, .oneOf(["female"]))
    static let poor = fact(.bpl, .oneOf(["yes"]))
    static let native = fact(.domicile, .oneOf(["yes"]))

    static func dated(_ rule: Condition, from: String? = nil, until: String? = nil) -> Condition {
        guard case .test(var test) = rule else { return rule }
        test.basis = ConditionTest.Basis(
            effectiveFrom: from.flatMap { CivilDate(iso: $0) }, effectiveUntil: until.flatMap { CivilDate(iso: $0) },
            source: "https://a.example", confidence: .press)
        return .test(test)
    }

    static func service(
        _ id: String, _ rule: Condition?, output: Service.Output = .sanction, subject: Service.Subject = .member,
        schemes: [Scheme]? = nil, form: Form = Form(steps: [])
    ) -> Service {
        var service = SampleCatalogue.income
        service.id = ServiceID(id)
        service.eligibility = rule ?? schemes.map { .any($0.map(\.rule)) }
        service.schemes = schemes
        service.output = output
        service.subject = subject
        service.certificate = nil
        service.form = form
        return service
    }

    static func book(_ services: Service...) -> RuleBook {
        var catalogue = SampleCatalogue.catalogue
        catalogue.services = services
        return RuleBook(catalogue)
    }
}
