import CatalogueAuthoring
import Primitives
import Testing

/// Each way in which an author can go wrong, and what they are told.
struct FaultTests {
    /// A change of one file, and where and how it must be reported.
    struct Slip: Sendable, CustomTestStringConvertible {
        let what: String
        var file = CatalogueFixture.service
        let old: String
        let new: String
        let line: Int
        let reason: String
        var testDescription: String { what }

        init(_ what: String, _ file: String? = nil, _ old: String, _ new: String, _ line: Int, _ reason: String) {
            self.what = what
            self.file = file ?? CatalogueFixture.service
            self.old = old
            self.new = new
            self.line = line
            self.reason = reason
        }
    }

    static let slips: [Slip] = [
        Slip("unknown key", "version: 3", "version: 3\nfee: 0", 4, "There is no key `fee` here."),
        Slip("unknown key of a choice", "    required: true\n  - id: remark",
             "    required: true\n    minimum: 2\n  - id: remark", 22, "There is no key `minimum` here."),
        Slip("missing key", "number: 6.10\n", "", 1, "`number` is missing."),
        Slip("missing key deep inside", "  confidence: press\n", "", 37, "`confidence` is missing."),
        Slip("missing key of a list's item", "    kind: text\n", "", 22, "`kind` is missing."),
        Slip("no value", "version: 3", "version:", 3, "`version` has no value."),
        Slip("text for a number", "version: 3", "version: three", 3, "`version` is not a whole number."),
        Slip("quoted number", "version: 3", "version: \"3\"", 3, "`version` is not a whole number."),
        Slip("number out of range", "version: 3", "version: 0", 3, "`version` is 0."),
        Slip("text for a mapping", "name: { hi: काग़ज़, en: Paper }", "name: Paper", 4,
             "`name` is not a list of keys and values."),
        Slip("list for a text", "en: Paper }", "en: [Paper] }", 4, "`en` is not a text."),
        Slip("mapping for a list", "    choices:\n", "    choices: {}\n    x:\n", 18, "`choices` is not a list."),
        Slip("word for a flag", "    required: false", "    required: no", 27, "`required` is neither true nor false."),
        Slip("unknown kind", "kind: text", "kind: date", 25, "`kind` is none of the known words."),
        Slip("unknown origin", "origin: register", "origin: home", 37, "`origin` is none of the known words."),
        Slip("unknown confidence", "confidence: press", "confidence: sure", 42, "`confidence` is none of the known words."),
        Slip("empty text", "en: Paper }", "en: \" \" }", 4, "`en` is not a text."),
        Slip("one language only", "{ hi: विभाग, en: Department }", "{ hi: विभाग }", 5, "`en` is missing."),
        Slip("field twice", "- id: remark", "- id: amount", 22, "The id `amount` stands in line 7 already."),
        Slip("choice twice", "{ id: no,", "{ id: yes,", 20, "The id `yes` stands in line 19 already."),
        Slip("document twice", "{ id: samagra,", "{ id: declaration,", 37,
             "The id `declaration` stands in line 36 already."),
        Slip("field named like the register's", "- id: remark", "- id: samagra", 22,
             "`{samagra}` is filled from the register already."),
        Slip("id with capitals", "- id: remark", "- id: Remark", 22, "`id` is not a name."),
        Slip("no answers", """
                choices:
                  - { id: yes, label: { hi: हाँ, en: "Yes" } }
                  - { id: no, label: { hi: नहीं, en: "No" } }
            """, "    choices: []", 18, "The choice has no answers."),
        Slip("place that nothing fills", "{remark}।", "{remarks}।", 33, "Nothing fills `{remarks}`."),
        Slip("place that nothing fills in one line", "declare {amount}.", "declare {sum}.", 34, "Nothing fills `{sum}`."),
        Slip("brace without its partner", "declare {amount}.", "declare {amount.", 34, "Nothing fills `{`."),
        Slip("place of the declaration in the statute", "\"Certified, {financial_year}\"",
             "\"Certified, {applicant}\"", 50, "Nothing fills `{applicant}`."),
        Slip("place in a text that is never filled", "en: Note }", "en: \"{financial_year}\" }", 51,
             "Nothing fills `{financial_year}`."),
        Slip("press without a source", "  source: https://a.example", "  source: null", 41,
             "`confidence: press` needs a source."),
        Slip("official without a source", "fees.yaml", "[\"https://a.example\", \"G.O. 1\"]", "[]", 2,
             "`confidence: official` needs a source."),
        Slip("negative money", "fees.yaml", "value: 15", "value: -15", 1, "`value` is negative."),
        Slip("negative statutory fee", "statutory_fee_rupees: { value: 0", "statutory_fee_rupees: { value: -0.50", 47,
             "`value` is negative."),
        Slip("half a paisa", "fees.yaml", "value: 5.50", "value: 5.505", 2, "`value` is not an amount."),
        Slip("money beyond reason", "fees.yaml", "value: 15", "value: 10000001", 1,
             "`value` is more than ₹1,00,00,000."),
        Slip("limits reversed", "minimum: 1", "minimum: 501", 11, "`minimum` is more than `maximum`."),
        Slip("negative limit", "minimum: 1", "minimum: -1", 11, "`minimum` is -1."),
        Slip("time limit of no days", "  value: 3", "  value: 0", 39, "`value` is 0."),
        Slip("day that does not exist", "holidays.yaml", "2026-01-26", "2026-02-30", 4, "`date` is not a date."),
        Slip("holiday twice", "holidays.yaml", "2026-01-26", "2026-10-02", 4,
             "2026-10-02 stands in line 3 already."),
        Slip("service number with letters", "number: 6.10", "number: 6.2a", 2, "`number` is not a service number."),
        Slip("id that is not the file's", "id: dep.paper", "id: dep.papers", 1,
             "The file is not named for its service."),
        Slip("key twice", "version: 3", "version: 3\nversion: 4", 3, "The key `version` stands twice."),
        Slip("indentation", "  title: { hi: घोषणा", "   title: { hi: घोषणा", 30, "This is not YAML:"),
        Slip("anchor", "name: { hi: काग़ज़", "name: &a { hi: काग़ज़", 4, "Anchors (`&`) are not used here."),
        Slip("alias", "name: { hi: काग़ज़, en: Paper }", "name: *a", 4, "This is not YAML: found undefined alias."),
        Slip("tab", "version: 3", "version:\n\t3", 4, "This is not YAML:"),
        Slip("control character", "version: 3", "version: 3 \u{7}", 3, "This is not YAML: control characters"),
        Slip("second document", "catalogue.yaml", "version: 7", "version: 7\n---\nversion: 8", 2, "This is not YAML:"),
        Slip("list for a file", "catalogue.yaml", "version: 7", "- version: 7", 1,
             "`the file` is not a list of keys and values."),
        Slip("empty file", "catalogue.yaml", "version: 7\n", "", 0, "The file is empty."),
    ]

    @Test(arguments: slips)
    func `a slip is reported with its file, its line and its reason`(slip: Slip) throws {
        var fixture = CatalogueFixture()
        let text = try #require(fixture.files[slip.file])
        let range = try #require(text.firstRange(of: slip.old))
        fixture.files[slip.file] = text.replacingCharacters(in: range, with: slip.new)
        let faults = try fixture.faults()
        let fault = try #require(faults.first { $0.reason.hasPrefix(slip.reason) }, "\(faults)")
        #expect(fault.file.hasSuffix("/" + slip.file))
        #expect(fault.line == slip.line)
        #expect(!fault.remedy.isEmpty)
        #expect(faults.count == 1, "\(faults)")
    }

    @Test func `all faults of all files are reported at once, in the order of files and lines`() throws {
        var fixture = CatalogueFixture()
        fixture.files["catalogue.yaml"] = "version: none\nowner: me\n"
        fixture.files["fees.yaml"]?.replace("15", with: "-15")
        fixture.files["holidays.yaml"] = nil
        fixture.files[CatalogueFixture.service]?.replace("number: 6.10\n", with: "")
        let places = try fixture.faults().map { String($0.description.split(separator: "/").last ?? "") }
        #expect(places.map { $0.prefix { $0 != " " } } == [
            "catalogue.yaml:1:", "catalogue.yaml:2:", "fees.yaml:1:", "holidays.yaml:", "dep.paper.yaml:1:",
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
                catalogue/catalogue.yaml:1: `version` is not a whole number. Write digits only, without quotes or commas.
                catalogue/catalogue.yaml:2: There is no key `owner` here. Use version.
                 Put them right, then publish again.
                """)
    }
}
