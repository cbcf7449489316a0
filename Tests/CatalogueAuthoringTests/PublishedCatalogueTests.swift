import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import TestKit
import Testing

/// The catalogue that the project publishes.
struct PublishedCatalogueTests {
    private let catalogue: Catalogue
    private let income: Service

    init() throws {
        catalogue = try CatalogueCompiler.compile(folder: Project.root + "/sync/catalogue")
        income = try #require(catalogue.service(ServiceID("gad.income")))
    }

    @Test func `it survives the way to a node`() throws {
        let json = try CatalogueCompiler.json(catalogue)
        #expect(try JSONDecoder().decode(Catalogue.self, from: Data(json)) == catalogue)
    }

    @Test func `the fees are twenty rupees and five for the copy`() {
        let receipt = FeeReceipt(service: income, fees: catalogue.processingFees, withPrintedCopy: true)
        #expect(receipt.processing == Money(rupees: 20))
        #expect(receipt.printedCopy == Money(rupees: 5))
        #expect(receipt.total == Money(rupees: 25))
    }

    @Test func `holidays are the national ones, and due dates stay unconfirmed`() throws {
        #expect(
            catalogue.calendar.holidays.map(\.isoText) == [
                "2026-01-26", "2026-08-15", "2026-10-02", "2027-01-26", "2027-08-15", "2027-10-02",
            ])
        #expect(!catalogue.calendar.isConfirmed(through: try #require(CivilDate(iso: "2026-11-26"))))
    }

    @Test func `what no source confirms is marked so`() {
        #expect(income.timeLimit.value == 3)
        #expect(income.timeLimit.confidence == .press)
        #expect(income.officer.confidence == .unconfirmed)
        #expect(income.firstAppeal == Appeal(officer: nil, days: nil))
        #expect(income.statutoryFee.value == .zero)
        #expect(income.statutoryFee.confidence == .unconfirmed)
        #expect(income.certificate.validityYears.confidence == .unconfirmed)
        #expect(income.certificate.isSpecimen)
    }

    @Test func `the form asks for income, its source and the purpose`() {
        #expect(income.fields.map(\.id) == ["annual_income", "income_source", "purpose"])
        #expect(income.fields[0].problem(with: "10,00,00,000") == nil)
        #expect(income.fields[0].problem(with: "10,00,00,001") == .tooLarge)
        #expect(income.documents.map(\.origin) == [.declaration, .register, .seen])
    }

    @Test(arguments: Language.allCases)
    func `the declaration is filled to its last place`(language: Language) throws {
        let family = SampleHouseholds.maravi
        let applicant = Applicant(family: family.family, member: family.members[1], address: family.address)
        let text = income.declaration.filled(
            for: applicant, income,
            ["annual_income": "120000", "income_source": "farming", "purpose": "scholarship"]
        ).text(language)
        #expect(!text.contains("……"))
        #expect(!text.contains("{"))
        #expect(text.contains("₹1,20,000"))
        #expect(text.contains(language == .hindi ? "सुनीता मरावी" : "Sunita Maravi"))
    }
}
