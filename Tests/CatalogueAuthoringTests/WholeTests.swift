import CatalogueAuthoring
import Testing

/// Faults that only several services together show.
struct WholeTests {
    /// A third service: a copy of the grant with some words exchanged.
    private func faults(_ words: [(String, String)]) throws -> [CatalogueFault] {
        var fixture = CatalogueFixture()
        let text = try #require(fixture.files[CatalogueFixture.service])
        let begin = try #require(text.firstRange(of: "  - id: dep.grant"))
        var copy = text[begin.lowerBound...].replacing("dep.grant", with: "dep.third")
        for (old, new) in words {
            #expect(copy.contains(old))
            copy = copy.replacing(old, with: new)
        }
        fixture.files[CatalogueFixture.service] = text + "\n" + copy
        return try fixture.faults()
    }

    @Test func `services that differ only in their names are refused`() throws {
        let faults = try faults([("अनुदान", "सहायता"), ("Grant", "Help")])
        #expect(faults.map(\.reason) == ["It shares groups, documents, output and eligibility with dep.grant."])
    }

    @Test(arguments: [
        ("output: sanction", "output: record"),
        ("documents: []", "documents: [{ document: pan, origin: seen, required: true }]"),
        (
            "eligibility: null",
            "eligibility: { fact: bpl, is: yes, effective_from: null, source: null, confidence: unconfirmed }"
        ),
        ("        items:\n", "        items:\n          - { group: bank, as: bank }\n"),
    ])
    func `one difference suffices`(old: String, new: String) throws {
        #expect(try faults([(old, new)]).isEmpty)
    }

    @Test func `another source makes no other service`() throws {
        var fixture = CatalogueFixture()
        let rule = "{ fact: bpl, is: yes, effective_from: null, source: null, confidence: unconfirmed }"
        fixture.files[CatalogueFixture.service]?.replace("eligibility: null", with: "eligibility: \(rule)")
        let text = try #require(fixture.files[CatalogueFixture.service])
        let begin = try #require(text.firstRange(of: "  - id: dep.grant"))
        let copy = text[begin.lowerBound...].replacing("dep.grant", with: "dep.third")
            .replacing("source: null, confidence: unconfirmed", with: "source: https://a.example, confidence: press")
        fixture.files[CatalogueFixture.service] = text + "\n" + copy
        #expect(
            try fixture.faults().map(\.reason) == [
                "It shares groups, documents, output and eligibility with dep.grant."
            ])
    }

    @Test func `services of two departments are one catalogue`() throws {
        var fixture = CatalogueFixture()
        let text = try #require(fixture.files[CatalogueFixture.service])
        let begin = try #require(text.firstRange(of: "  - id: dep.grant"))
        fixture.files["services/idle.yaml"] =
            "department: idle\nservices:\n" + text[begin.lowerBound...].replacing("sanction", with: "record")
        let faults = try fixture.faults()
        #expect(faults.count == 1)
        #expect(faults[0].reason.hasPrefix("The id `dep.grant` stands in "))
        let line = text[..<begin.lowerBound].count { $0 == "\n" } + 1
        #expect(faults[0].reason.hasSuffix("services/dep.yaml:\(line) already."))
    }
}
