package import Domain
import Primitives

/// A catalogue with the income certificate, for tests; the published one lies in `sync/catalogue`.
package enum SampleCatalogue {
    package static let income = Service(
        id: ServiceID("gad.income"), number: "6.2", version: 1,
        name: LocalizedText(hindi: "आय प्रमाण पत्र", english: "Income certificate"),
        about: LocalizedText(
            hindi: "परिवार की सालाना आय का प्रमाण", english: "Certifies what a family earns in a year"),
        department: LocalizedText(hindi: "सामान्य प्रशासन", english: "General Administration"),
        output: .certificate, decidedAt: .node, subject: .member, lifeEvents: ["school"],
        synonyms: ["आमदनी का प्रमाण पत्र", "income proof"],
        form: Form(steps: [
            FormStep(
                id: "income", title: LocalizedText(hindi: "आय", english: "Income"),
                items: [.field(annualIncome), .field(incomeSource)])
        ]),
        eligibility: nil, declaration: declaration,
        documents: [
            RequiredDocument(
                kinds: [
                    DocumentKind(
                        id: "declaration", name: LocalizedText(hindi: "घोषणा पत्र", english: "Declaration"))
                ], origin: .declaration),
            RequiredDocument(
                kinds: [DocumentKind(id: "samagra", name: LocalizedText(hindi: "समग्र आईडी", english: "Samagra ID"))],
                origin: .register),
        ],
        timeLimit: Sourced(value: 3, effectiveFrom: nil, source: "", confidence: .press),
        officer: Sourced(
            value: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"), effectiveFrom: nil, source: "",
            confidence: .unconfirmed),
        firstAppeal: Appeal(officer: nil, days: nil), secondAppeal: Appeal(officer: nil, days: nil),
        statutoryFee: Sourced(value: .zero, effectiveFrom: nil, source: "", confidence: .unconfirmed),
        certificate: CertificateText(
            title: LocalizedText(hindi: "आय प्रमाण पत्र", english: "Income Certificate"),
            statute: LocalizedText(hindi: "प्रमाणित किया जाता है।", english: "This is to certify."),
            note: LocalizedText(hindi: "सेवा 6.2", english: "Service 6.2"), isWordingConfirmed: false,
            facts: ["annual_income", "income_source"],
            validityYears: Sourced(value: 1, effectiveFrom: nil, source: "", confidence: .unconfirmed)))

    package static let annualIncome = FormField(
        id: "annual_income", label: LocalizedText(hindi: "सालाना आय", english: "Annual income"), hint: nil,
        kind: .rupees(minimum: 0, maximum: 100_000_000), requirement: .always)

    package static let incomeSource = FormField(
        id: "income_source", label: LocalizedText(hindi: "आय का मुख्य स्रोत", english: "Main source"), hint: nil,
        kind: .choice([
            FormField.Choice(id: "farming", label: LocalizedText(hindi: "खेती", english: "Farming")),
            FormField.Choice(id: "wages", label: LocalizedText(hindi: "मज़दूरी", english: "Wages")),
        ]), requirement: .always)

    private static let declaration = Declaration(
        title: LocalizedText(hindi: "घोषणा पत्र", english: "Declaration"),
        text: LocalizedText(
            hindi: "मैं {applicant}, आय ₹{annual_income}, स्रोत {income_source}, घोषणा करता/करती हूँ।",
            english: "I, {applicant}, declare an income of ₹{annual_income} from {income_source}."))

    package static let catalogue = Catalogue(
        version: 1, services: [income],
        lifeEvents: [LifeEvent(id: "school", name: LocalizedText(hindi: "स्कूल की पढ़ाई", english: "School"))],
        processingFees: ProcessingFees(
            operatorShare: Sourced(value: Money(rupees: 15), effectiveFrom: nil, source: "", confidence: .press),
            societyShare: Sourced(value: Money(rupees: 5), effectiveFrom: nil, source: "", confidence: .press),
            printedCopy: Sourced(value: Money(rupees: 5), effectiveFrom: nil, source: "", confidence: .press)),
        calendar: WorkingCalendar(holidays: [], publishedUntil: nil))
}
