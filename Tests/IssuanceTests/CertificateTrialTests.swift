import Domain
import Issuance
import Paper
import Primitives
import TestKit
import Testing

struct CertificateTrialTests {
    private let trial = Result {
        try CertificateTrial(press: try PaperPress(), at: ManualClock().now(), random: SeededRandom(seed: 5))
    }

    private func problem(_ change: (inout Service) -> Void) throws -> UnfitText? {
        var service = SampleCatalogue.income
        change(&service)
        return try trial.get().problem(of: service)
    }

    /// The same with a certificate that states just these questions.
    private func asking(_ fields: [FormField], _ change: (inout [FormField]) -> Void) throws -> UnfitText? {
        var fields = fields
        change(&fields)
        return try problem { service in
            service.form.steps[0].items = fields.map { .field($0) }
            service.certificate?.facts = fields.map(\.id)
        }
    }

    private func expect(_ problem: UnfitText?, at key: String?, _ location: SourceLocation = #_sourceLocation) {
        #expect(problem?.key == key, "\(String(describing: problem))", sourceLocation: location)
    }

    private static let long = LocalizedText(
        hindi: String(repeating: "वार्षिक पारिवारिक आय ", count: 20), english: "x")

    @Test func `the income certificate comes about with the longest names and answers`() throws {
        expect(try problem { _ in }, at: nil)
    }

    @Test func `a text that does not fit is named by its key`() throws {
        expect(try problem { $0.certificate?.title = Self.long }, at: "certificate.title")
        expect(try problem { $0.officer?.value = Self.long }, at: "officer.value")
        let income = SampleCatalogue.annualIncome, source = SampleCatalogue.incomeSource
        expect(
            try asking([income, source]) { $0[0].paperLabel = Self.long }, at: "questions.annual_income.paper_label")
        expect(try asking([income, source]) { $0[0].label = Self.long }, at: "questions.annual_income.label")
        let word = LocalizedText(hindi: String(repeating: "क", count: 200), english: "")
        expect(try asking([income, source]) { $0[1].label = word }, at: "questions.income_source.label")
    }

    @Test func `a service without the Act's number is no subject of a lease`() throws {
        expect(try problem { $0.number = nil }, at: "number")
    }

    @Test func `a service that its office decides needs no certificate`() throws {
        expect(
            try problem {
                $0.decidedAt = .state
                $0.certificate = nil
            }, at: nil)
    }

    @Test func `a certificate without end and without a published officer comes about`() throws {
        expect(
            try problem {
                $0.certificate?.validityYears = nil
                $0.officer = nil
            }, at: nil)
    }

    @Test func `an officer whose name or designation does not fit the signature's box is found`() throws {
        var officer = Person(
            id: PersonID("OF01")!, name: LocalizedText(hindi: "अनिल पटेल", english: "Anil Patel"), role: .officer,
            designation: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"))
        expect(try trial.get().problem(ofOfficer: officer), at: nil)
        officer.designation = Self.long
        expect(try trial.get().problem(ofOfficer: officer), at: "designation")
        officer.name = Self.long
        expect(try trial.get().problem(ofOfficer: officer), at: "name")
    }

    @Test func `a character that no font draws is named by its key`() throws {
        let text = LocalizedText(hindi: "आय \u{1F600}", english: "")
        expect(try problem { $0.certificate?.statute = text }, at: "certificate.statute")
        expect(try problem { $0.certificate?.note = text }, at: "certificate.note")
    }

    @Test func `a sentence that fills more than its sheet is named`() throws {
        let text = LocalizedText(hindi: String(repeating: "प्रमाणित किया जाता है। ", count: 300), english: "")
        expect(try problem { $0.certificate?.statute = text }, at: "certificate.statute")
    }

    @Test func `more questions than two sheets hold are refused`() throws {
        let many = (0..<39).map { index in
            FormField(
                id: "f\(index)", label: LocalizedText(hindi: "प्रश्न", english: "Question"), hint: nil,
                kind: .text(maximumLength: 4), requirement: .always)
        }
        expect(try asking(many) { _ in }, at: "certificate")
    }

    @Test func `answers that no QR holds are refused`() throws {
        let essay = FormField(
            id: "essay", label: LocalizedText(hindi: "विवरण", english: "Details"), hint: nil,
            kind: .text(maximumLength: 2_000), requirement: .always)
        expect(try asking([SampleCatalogue.annualIncome, essay]) { _ in }, at: "certificate.facts")
    }
}
