import Domain
import Primitives
import TestKit
import Testing

struct ServiceSearchTests {
    private let catalogue: CatalogueIndex = {
        var domicile = SampleCatalogue.income
        domicile.id = ServiceID("gad.domicile")
        domicile.name = LocalizedText(hindi: "स्थानीय निवासी प्रमाण पत्र", english: "Domicile certificate")
        domicile.about = LocalizedText(hindi: "राज्य का निवासी", english: "Resident of the state")
        domicile.synonyms = ["mool niwasi", "मूल निवासी"]
        domicile.lifeEvents = []
        var catalogue = SampleCatalogue.catalogue
        catalogue.services.insert(domicile, at: 0)
        return CatalogueIndex(catalogue)
    }()

    @Test(arguments: [
        ("आय प्रमाण पत्र", "gad.income"), ("INCOME", "gad.income"), ("आमदनी", "gad.income"), ("school", "gad.income"),
        ("स्कूल", "gad.income"), ("mul nivasi", "gad.domicile"), ("mool niwasi", "gad.domicile"),
        ("मूल निवासी", "gad.domicile"), ("domi", "gad.domicile"), ("income zzzz", "gad.income"),
    ])
    func `a service is found by name, synonym and life event in either script`(text: String, id: String) {
        #expect(catalogue.services(meaning: text).first?.id.text == id)
    }

    @Test func `nothing sought is everything, and nonsense is nothing`() {
        #expect(catalogue.services(meaning: "  ").count == 2)
        #expect(catalogue.services(meaning: "qqqq").isEmpty)
        #expect(catalogue.services(meaning: "k").isEmpty)
    }

    @Test(arguments: [("ज़मीन", "जमीन"), ("गाँव", "गांव"), ("Aay", "ay"), ("Śāstrī", "sastri"), ("१२", "12")])
    func `two spellings are one word`(left: String, right: String) {
        #expect(SearchWords.of(left) == SearchWords.of(right))
    }
}
