import Domain
import Primitives
import Testing

struct RequiredDocumentTests {
    @Test func `papers of which one suffices have one id and one name`() {
        let document = RequiredDocument(
            kinds: [
                DocumentKind(id: "pan", name: SampleForms.text("PAN")),
                DocumentKind(id: "epic", name: SampleForms.text("EPIC")),
            ], origin: .seen)
        #expect(document.id == "pan+epic")
        #expect(document.name.english == "PAN or EPIC")
        #expect(document.name.hindi == "क PAN या क EPIC")
    }
}
