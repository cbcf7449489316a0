import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import Testing

/// What a folder without faults becomes.
struct CompilationTests {
    @Test func `every value arrives`() throws {
        let catalogue = try CatalogueFixture().compileInFolder()
        #expect(catalogue.version == 7)
        #expect(catalogue.processingFees.operatorShare.value == Money(rupees: 15))
        #expect(catalogue.processingFees.operatorShare.effectiveFrom == CivilDate(year: 2023, month: 9, day: 20))
        #expect(catalogue.processingFees.societyShare.value == Money(paise: 550))
        #expect(catalogue.processingFees.societyShare.source == "https://a.example ; G.O. 1")
        #expect(catalogue.processingFees.societyShare.confidence == .official)
        #expect(catalogue.calendar.holidays.map(\.isoText) == ["2026-01-26", "2026-10-02"])
        #expect(catalogue.calendar.publishedUntil == CivilDate(year: 2026, month: 12, day: 31))

        let service = try #require(catalogue.service(ServiceID("dep.paper")))
        #expect(service.number == "6.10")
        #expect(service.version == 3)
        #expect(service.fields.map(\.id) == ["amount", "answer", "remark"])
        #expect(service.fields[0].kind == .rupees(minimum: 1, maximum: 500))
        #expect(service.fields[1].hint == LocalizedText(hindi: "चुनें", english: "Choose"))
        #expect(
            service.fields[1].kind
                == .choice([
                    FormField.Choice(id: "yes", label: LocalizedText(hindi: "हाँ", english: "Yes")),
                    FormField.Choice(id: "no", label: LocalizedText(hindi: "नहीं", english: "No")),
                ]))
        #expect(service.fields[2].kind == .text(maximumLength: 80))
        #expect(service.fields.map(\.isRequired) == [true, true, false])
        #expect(service.documents.map(\.origin) == [.declaration, .register])
        #expect(service.firstAppeal.days?.value == 30)
        #expect(service.firstAppeal.officer?.value.english == "Appeal")
        #expect(service.statutoryFee.value == .zero)
        #expect(service.certificate.isWordingConfirmed)
        #expect(service.certificate.isSpecimen)
    }

    @Test func `a folded text becomes one line`() throws {
        let service = try CatalogueFixture().compile().services[0]
        #expect(
            service.declaration.text.hindi
                == "मैं {applicant}, {guardian}, {address}, {birth_date}, {samagra}, राशि {amount}, उत्तर {answer}, {remark}।")
    }

    @Test func `the JSON is the same each time and decodes into the same catalogue`() throws {
        let catalogue = try CatalogueFixture().compile()
        let json = try CatalogueCompiler.json(catalogue)
        for _ in 0..<20 {
            #expect(try CatalogueCompiler.json(CatalogueFixture().compile()) == json)
        }
        #expect(try JSONDecoder().decode(Catalogue.self, from: Data(json)) == catalogue)
        #expect(try CatalogueCompiler.json(JSONDecoder().decode(Catalogue.self, from: Data(json))) == json)
        #expect(String(decoding: json, as: UTF8.self).hasPrefix(#"{"calendar":{"holidays":["2026-01-26","2026-10-02"]"#))
    }
}
