/// The lists and groups of a synthetic catalogue. Everything in them is invented, says so, and is unconfirmed.
struct SyntheticLists {
    static let departments = 56
    static let lifeEvents = 12
    static let documents = 30

    static func department(_ number: Int) -> String { "d" + String(100 + number).dropFirst() }

    /// The groups by their ids, each with the question that tells whether its last one is asked.
    static let groups = ["parcel", "account", "person", "business", "machine", "building", "event", "paper"]

    static func files(_ dice: inout SeededDice) -> [String: String] {
        var files = [
            CatalogueFolder.catalogue:
                "# Synthetic, for load only: nothing in this folder is a real service.\nversion: 1\n",
            "fees.yaml": ["operator_rupees", "society_rupees", "printed_copy_rupees"].map { key in
                "\(key): { value: 5, effective_from: null, source: null, confidence: unconfirmed }\n"
            }.joined(),
            "holidays.yaml": "published_until: null\nholidays: []\n",
            "departments.yaml": "departments:\n"
                + (1...departments).map { number in
                    "  - { id: \(department(number)), number: null, name: { hi: \"कृत्रिम विभाग \(number)\", "
                        + "en: \"Synthetic department \(number)\" } }\n"
                }.joined(),
            "life_events.yaml": "life_events:\n"
                + (1...lifeEvents).map { number in
                    let thing = SyntheticWord.things[number]
                    return "  - { id: event_\(number), name: { hi: \"कृत्रिम अवसर: \(thing.hindi)\", "
                        + "en: \"Synthetic event: \(thing.english)\" } }\n"
                }.joined(),
            "documents.yaml": documentKinds(), "guarantee.yaml": guarantee,
        ]
        for id in groups { files["groups/\(id).yaml"] = group(id, &dice) }
        return files
    }

    private static let guarantee =
        [
            ("completion_days", "30"), ("penalty_per_day_rupees", "1"), ("penalty_maximum_rupees", "10"),
            ("penalty_counts", "working_days"), ("first_appeal_window_days", "30"),
            ("second_appeal_window_days", "60"),
        ].map { key, value in
            "\(key): { value: \(value), effective_from: null, source: null, confidence: unconfirmed }\n"
        }.joined()
        + "first_appeal_service: synthetic.s1\nsecond_appeal_service: synthetic.s2\nsame_day: null\n"

    private static func documentKinds() -> String {
        var text = AuthoringText()
        text.line("documents:")
        text.line("- id: declaration", 1)
        text.pair("name", SyntheticWord("घोषणा पत्र", "Declaration"), 2)
        text.line("issued_by: null", 2)
        text.line("valid_months: null", 2)
        for number in 1...documents {
            let thing = SyntheticWord.things[number % SyntheticWord.things.count]
            text.line("- id: paper_\(number)", 1)
            let name = SyntheticWord(
                "कृत्रिम पत्र \(number): \(thing.hindi)", "Synthetic paper \(number): \(thing.english)")
            text.pair("name", name, 2)
            text.line("issued_by: null", 2)
            text.line("valid_months: null", 2)
        }
        return text.text
    }

    private static func group(_ id: String, _ dice: inout SeededDice) -> String {
        var text = AuthoringText()
        let thing = dice.pick(SyntheticWord.things)
        text.line("id: \(id)")
        text.pair("title", SyntheticWord("\(thing.hindi) की जानकारी", "About the \(thing.english)"))
        text.line("items:")
        for number in 1...(3 + dice.roll(4)) {
            text.append(SyntheticField(id: "g\(number)", about: thing, depth: 2).text(&dice, condition: nil))
        }
        return text.text
    }
}
