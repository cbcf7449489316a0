/// Slips in how a file is written.
extension Slip {
    /// Keys and kinds of values.
    static let shape = [
        Slip("unknown key", "version: 3", "version: 3\n    fee: 0", at: "fee: 0", "There is no key `fee` here."),
        Slip("unknown key of a field", "kind: time,", "kind: time, minimum: 2,", "There is no key `minimum` here."),
        Slip(
            "missing key", "    number: \"6.10\"\n", "", at: "- id: dep.paper", "`number` is missing."),
        Slip(
            "missing key deep inside", "      confidence: press\n    officer", "    officer", at: "time_limit_working",
            "`confidence` is missing."),
        Slip("missing key of a list's item", "kind: time, ", "", "`kind` is missing."),
        Slip("no value", "version: 3", "version:", "`version` has no value."),
        Slip("text for a number", "version: 3", "version: three", "`version` is not a whole number."),
        Slip("quoted number", "version: 3", "version: \"3\"", "`version` is not a whole number."),
        Slip("number out of range", "version: 3", "version: 0", "`version` is 0."),
        Slip(
            "text for a mapping", "name: { hi: काग़ज़, en: Paper }", "name: Paper",
            "`name` is not a list of keys and values."),
        Slip("list for a text", "en: Paper }", "en: [Paper] }", "`en` is not a text."),
        Slip("mapping for a list", "life_events: [birth, job]", "life_events: {}", "`life_events` is not a list."),
        Slip("word for a flag", "wording_confirmed: true", "wording_confirmed: yes", "`wording_confirmed` is neither"),
        Slip("unknown output", "output: certificate", "output: paper", "`output` is none of the known words."),
        Slip("unknown place", "decided_at: node", "decided_at: home", "`decided_at` is none of the known words."),
        Slip("unknown subject", "subject: member", "subject: person", "`subject` is none of the known words."),
        Slip(
            "unknown confidence", "      confidence: press\n    officer", "      confidence: sure\n    officer",
            "`confidence` is none of the known words."),
        Slip("empty text", "en: Paper }", "en: \" \" }", "`en` is not a text."),
        Slip("one language only", "{ hi: पहला, en: First }", "{ hi: पहला }", "`en` is missing."),
        Slip("null for a whole value's inside", "value: 3\n", "value: null\n", "`value` has no value."),
    ]

    /// Places in texts, languages and sources.
    static let words = [
        Slip("place that nothing fills", "{account.own}।", "{accounts}।", "Nothing fills `{accounts}`."),
        Slip("place in one line", "{amount}, {account.own}.\"", "{sum}.\"", "Nothing fills `{sum}`."),
        Slip(
            "place of an entry", "{amount}, {account.own}.\"", "{heirs.1.name}.\"", "Nothing fills `{heirs.1.name}`."),
        Slip("brace without its partner", "{account.own}.\"", "{account.own.\"", "Nothing fills `{`."),
        Slip(
            "place in one language", ", {account.own}.\"", ".\"", at: "      text:",
            "Only one language holds {account.own}."),
        Slip(
            "place of the declaration in the statute", "\"Certified, {financial_year}\"", "\"Certified, {applicant}\"",
            "Nothing fills `{applicant}`."),
        Slip(
            "place in a text that is never filled", "en: Note }", "en: \"{financial_year}\" }",
            "Nothing fills `{financial_year}`."),
        Slip("Hindi for English", "en: Note }", "en: टीप }", "`en` holds letters of Devanagari."),
        Slip(
            "press without a source", "      source: https://a.example\n      confidence: press\n    officer",
            "      source: null\n      confidence: press\n    officer", "`confidence: press` needs a source."),
        Slip(
            "official without a source", in: "fees.yaml", "[https://a.example, https://b.example]", "[]",
            "`confidence: official` needs a source."),
        Slip(
            "source that is no address", in: "fees.yaml", "source: https://a.example", "source: G.O. 1",
            "`source` is not an address."),
        Slip("word twice", "[parcha, slip]", "[parcha, Parcha]", "“Parcha” stands here already."),
    ]

    /// Amounts, limits and dates.
    static let amounts = [
        Slip("negative money", in: "fees.yaml", "value: 15", "value: -15", "`value` is negative."),
        Slip(
            "negative statutory fee", "statutory_fee_rupees: { value: 0", "statutory_fee_rupees: { value: -0.50",
            "`value` is negative."),
        Slip("half a paisa", in: "fees.yaml", "value: 5.50", "value: 5.505", "`value` is not an amount."),
        Slip("money beyond reason", in: "fees.yaml", "value: 15", "value: 10000001", "`value` is more than"),
        Slip("time limit of no days", "      value: 3", "      value: 0", "`value` is 0."),
        Slip("day that does not exist", in: "holidays.yaml", "2026-01-26", "2026-02-30", "`date` is not a date."),
        Slip(
            "holiday twice", in: "holidays.yaml", "2026-01-26", "2026-10-02", "2026-10-02 stands in line 3 already."),
    ]

    /// What is no YAML, or no file of a catalogue.
    static let files = [
        Slip("key twice", "version: 3", "version: 3\n    version: 4", "The key `version` stands twice."),
        Slip(
            "indentation", "      title: { hi: घोषणा", "       title: { hi: घोषणा", at: "      text:",
            "This is not YAML:"),
        Slip("anchor", "name: { hi: काग़ज़", "name: &a { hi: काग़ज़", "Anchors (`&`) are not used here."),
        Slip("alias", "name: { hi: काग़ज़, en: Paper }", "name: *a", "This is not YAML: found undefined alias."),
        Slip("tab", "version: 3", "version:\n\t3", at: "\t3", "This is not YAML:"),
        Slip("control character", "version: 3", "version: 3 \u{7}", "This is not YAML: control characters"),
        Slip(
            "second document", in: "catalogue.yaml", "version: 7", "version: 7\n---\nversion: 8", at: "---",
            "This is not YAML:"),
        Slip(
            "list for a file", in: "catalogue.yaml", "version: 7", "- version: 7",
            "`the file` is not a list of keys and values."),
        Slip(
            "long line", in: "fees.yaml", "society_rupees:",
            "# " + String(repeating: "न", count: 119) + "\nsociety_rupees:",
            "The line has more than 120 characters."),
    ]

    /// Lists that services name.
    static let lists = [
        Slip(
            "department twice", in: "departments.yaml", "id: idle", "id: dep",
            "The id `dep` stands in line 2 already."),
        Slip(
            "number of a department twice", in: "departments.yaml", "number: null", "number: 6",
            "The number 6 stands in line 2 already."),
        Slip("life event twice", in: "life_events.yaml", "id: job", "id: birth", "The id `birth` stands in line 2"),
        Slip(
            "paper twice", in: "documents.yaml", "id: pan", "id: paper", at: "- id: paper",
            "The id `paper` stands in line 3"),
        Slip(
            "issued by nobody", in: "documents.yaml", "dep.paper", "dep.papers", "There is no service `dep.papers`."),
        Slip("issuer's name", in: "documents.yaml", "dep.paper", "paper", "`issued_by` is not a service's name."),
        Slip(
            "validity of no months", in: "documents.yaml", "value: 12", "value: 0", "`value` is 0."),
    ]
}
