import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import Testing

/// What a folder without faults becomes.
struct CompilationTests {
    @Test func `lists, fees and holidays arrive`() throws {
        let catalogue = try CatalogueFixture().compileInFolder()
        #expect(catalogue.version == 7)
        #expect(catalogue.processingFees.operatorShare.value == Money(rupees: 15))
        #expect(catalogue.processingFees.operatorShare.effectiveFrom == CivilDate(year: 2023, month: 9, day: 20))
        #expect(catalogue.processingFees.societyShare.value == Money(paise: 550))
        #expect(catalogue.processingFees.societyShare.source == "https://a.example ; https://b.example")
        #expect(catalogue.processingFees.societyShare.confidence == .official)
        #expect(catalogue.calendar.holidays.map(\.isoText) == ["2026-01-26", "2026-10-02"])
        #expect(catalogue.calendar.publishedUntil == CivilDate(year: 2026, month: 12, day: 31))
        #expect(catalogue.lifeEvents.map(\.id) == ["birth", "job"])
        #expect(catalogue.services.map(\.id.text) == ["dep.grant", "dep.paper"])
    }

    @Test func `what a service is arrives`() throws {
        let service = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper")))
        #expect(service.number == "6.10")
        #expect(service.version == 3)
        #expect(service.department.english == "Department")
        #expect(service.output == .certificate)
        #expect(service.decidedAt == .node)
        #expect(service.subject == .member)
        #expect(service.lifeEvents == ["birth", "job"])
        #expect(service.synonyms == ["पर्चा", "परची", "parcha", "slip"])
        #expect(service.firstAppeal.days?.value == 30)
        #expect(service.firstAppeal.officer?.value.english == "High")
        #expect(service.secondAppeal == Appeal(officer: nil, days: nil))
        #expect(service.statutoryFee?.value == .zero)
        #expect(service.certificate?.facts == ["amount", "account.own"])
        #expect(service.certificate?.isSpecimen == true)
    }

    @Test func `what is null stays open`() throws {
        let service = try #require(CatalogueFixture().compile().service(ServiceID("dep.grant")))
        #expect(service.number == nil)
        #expect(service.eligibility == nil)
        #expect(service.declaration == nil)
        #expect(service.timeLimit == nil)
        #expect(service.officer == nil)
        #expect(service.statutoryFee == nil)
        #expect(service.certificate == nil)
        #expect(service.documents.isEmpty)
    }

    @Test func `papers carry their names and who issues them`() throws {
        let service = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper")))
        #expect(service.documents.map(\.id) == ["declaration", "pan+paper"])
        #expect(service.documents[1].origin == .seen)
        #expect(service.documents.map(\.confidence) == [nil, .press])
        #expect(service.documents[1].name.english == "PAN or Paper")
        #expect(service.documents[1].kinds[1].issuedBy == ServiceID("dep.paper"))
        #expect(service.documents[1].kinds[1].validMonths?.value == 12)
        let loan = ConditionTest(input: .answer("use"), comparison: .oneOf(["loan"]))
        #expect(service.documents[1].requirement == .when(.test(loan)))
    }

    @Test func `eligibility keeps where each test is from`() throws {
        let service = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper")))
        let tests = try #require(service.eligibility).tests
        #expect(tests.map(\.basis?.confidence) == [.unconfirmed, .press, .unconfirmed])
        #expect(tests[1].basis?.source == "https://a.example")
        #expect(tests[1].basis?.effectiveFrom?.isoText == "2020-04-01")
        #expect(tests.map(\.basis?.effectiveUntil?.isoText) == [nil, "2030-03-31", nil])
        #expect(tests[0].input == .fact(.ageOn, of: .applicant, on: "01-01"))
        #expect(tests[1].comparison == .oneOf(["farmer", "labourer"]))
    }

    @Test func `schemes keep their names and rules, and one of them suffices`() throws {
        let service = try #require(CatalogueFixture.withSchemes.compile().service(ServiceID("dep.grant")))
        let schemes = try #require(service.schemes)
        #expect(schemes.map(\.id) == ["old", "poor"])
        #expect(schemes.map(\.name.english) == ["Old", "Poor"])
        #expect(service.eligibility == .any(schemes.map(\.rule)))
        let one = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper")))
        #expect(one.schemes == nil)
    }

    @Test func `a folded text becomes one line`() throws {
        let service = try #require(CatalogueFixture().compile().service(ServiceID("dep.paper")))
        let hindi =
            "मैं {applicant}, {guardian}, {address}, {birth_date}, {samagra}, राशि {amount}, खाता {account.own}।"
        #expect(service.declaration?.text.hindi == hindi)
    }

    @Test func `the JSON is the same each time and decodes into the same catalogue`() throws {
        let catalogue = try CatalogueFixture().compile()
        let json = try CanonicalJSON.encode(catalogue)
        for _ in 0..<20 {
            #expect(try CanonicalJSON.encode(CatalogueFixture().compile()) == json)
        }
        #expect(try JSONDecoder().decode(Catalogue.self, from: Data(json)) == catalogue)
        #expect(try CanonicalJSON.encode(JSONDecoder().decode(Catalogue.self, from: Data(json))) == json)
        #expect(
            String(decoding: json, as: UTF8.self).hasPrefix(#"{"calendar":{"holidays":["2026-01-26","2026-10-02"]"#))
    }
}
