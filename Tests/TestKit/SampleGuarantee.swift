package import Domain
import Primitives

/// What the Act says, as the published catalogue has it, and a form for the first appeal.
package enum SampleGuarantee {
    package static let terms = GuaranteeTerms(
        completionDays: press(30), penaltyPerDay: press(Money(rupees: 250)),
        penaltyMaximum: press(Money(rupees: 5_000)), penaltyCounts: unconfirmed(.workingDays),
        firstAppealWindow: unconfirmed(30), secondAppealWindow: unconfirmed(60),
        firstAppealService: ServiceID("psm.first_appeal"), secondAppealService: ServiceID("psm.second_appeal"),
        sameDay: SameDayDelivery(
            opens: press(TimeOfDay("09:30")!), closes: press(TimeOfDay("13:30")!),
            services: [
                .init(service: ServiceID("gad.income"), confidence: .unconfirmed),
                .init(service: ServiceID("gad.domicile"), confidence: .press),
            ]))

    /// The sample catalogue with these terms and the form of the first appeal.
    package static let catalogue: Catalogue = {
        var catalogue = SampleCatalogue.catalogue
        catalogue.guarantee = terms
        catalogue.services.append(firstAppeal)
        return catalogue
    }()

    private static let firstAppeal: Service = {
        var service = SampleCatalogue.income
        service.id = terms.firstAppealService
        service.number = nil
        service.name = LocalizedText(hindi: "प्रथम अपील", english: "First appeal")
        service.output = .answer
        service.decidedAt = .state
        service.form = Form(steps: [
            FormStep(
                id: "appeal", title: LocalizedText(hindi: "अपील", english: "Appeal"),
                items: [
                    .field(text("number", "आवेदन क्रमांक", "Request number", from: .number)),
                    .field(text("service", "सेवा", "Service", from: .serviceName)),
                    .field(text("officer", "अधिकारी", "Officer", from: .officer)),
                    .field(text("story", "आधार", "Grounds", from: nil)),
                ])
        ])
        (service.declaration, service.timeLimit, service.officer, service.statutoryFee) = (nil, nil, nil, nil)
        (service.certificate, service.documents) = (nil, [])
        return service
    }()

    private static func text(
        _ id: String, _ hindi: String, _ english: String, from fact: Prefill.RequestFact?
    ) -> FormField {
        FormField(
            id: id, label: LocalizedText(hindi: hindi, english: english), hint: nil, kind: .text(maximumLength: 150),
            requirement: .always, prefill: fact.map { .request($0) })
    }

    private static func press<Value>(_ value: Value) -> Sourced<Value> {
        Sourced(value: value, effectiveFrom: nil, source: "https://a.example/page", confidence: .press)
    }

    private static func unconfirmed<Value>(_ value: Value) -> Sourced<Value> {
        Sourced(value: value, effectiveFrom: nil, source: "", confidence: .unconfirmed)
    }
}
