import CatalogueAuthoring
import Primitives
import Testing

/// Each way in which an author can go wrong, and what they are told.
struct FaultTests {
    @Test(arguments: Slip.all)
    func `a slip is reported with its file, its line and its reason`(slip: Slip) throws {
        var fixture = CatalogueFixture()
        let text = try #require(fixture.files[slip.file])
        let spoilt = try #require(slip.spoil(text))
        fixture.files[slip.file] = spoilt.text
        let faults = try fixture.faults()
        let fault = try #require(faults.first { $0.reason.hasPrefix(slip.reason) }, "\(faults)")
        #expect(fault.file.hasSuffix("/" + slip.file))
        #expect(fault.line == spoilt.line)
        #expect(!fault.remedy.isEmpty)
        #expect(faults.count == 1, "\(faults)")
    }

    @Test func `all faults of all files are reported at once, in the order of files and lines`() throws {
        var fixture = CatalogueFixture()
        fixture.files["catalogue.yaml"] = "version: none\nowner: me\n"
        fixture.files["fees.yaml"]?.replace("15", with: "-15")
        fixture.files["holidays.yaml"] = nil
        fixture.files[CatalogueFixture.service]?.replace("    number: \"6.10\"\n", with: "")
        let places = try fixture.faults().map { String($0.description.split(separator: "/").last ?? "") }
        #expect(
            places.map { $0.prefix { $0 != " " } } == [
                "catalogue.yaml:1:", "catalogue.yaml:2:", "fees.yaml:1:", "holidays.yaml:", "dep.yaml:3:",
            ])
    }

    @Test func `the error says how many faults there are, and each on its own line`() throws {
        var fixture = CatalogueFixture()
        fixture.files["catalogue.yaml"] = "version: none\nowner: me\n"
        let error = try #require(throws: CatalogueFaults.self) { try fixture.compile() }
        #expect(error.key == "catalogue.faults")
        #expect(error.arguments == ["count": "2"])
        #expect(
            error.description == """
                The catalogue has 2 faults:
                catalogue/catalogue.yaml:1: `version` is not a whole number. Write digits only, without quotes or \
                commas.
                catalogue/catalogue.yaml:2: There is no key `owner` here. Use version.
                 Put them right, then publish again.
                """)
    }
}
