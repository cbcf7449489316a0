/// A service of a synthetic catalogue: its own words, form, papers and conditions.
struct SyntheticService {
    /// From 1.
    let number: Int
    let thing: SyntheticWord
    let act: SyntheticWord
    let kind: SyntheticWord
    let place: SyntheticWord

    init(number: Int, _ dice: inout SeededDice) {
        self.number = number
        thing = dice.pick(SyntheticWord.things)
        act = dice.pick(SyntheticWord.acts)
        kind = dice.pick(SyntheticWord.kinds)
        place = dice.pick(SyntheticWord.places)
    }

    private var name: SyntheticWord {
        SyntheticWord(
            "कृत्रिम सेवा \(number): \(kind.hindi) \(thing.hindi) \(act.hindi)",
            "Synthetic service \(number): \(kind.english) \(thing.english) \(act.english)")
    }

    func text(_ dice: inout SeededDice) -> String {
        var text = AuthoringText(depth: 1)
        text.line("- id: synthetic.s\(number)")
        text.line("number: null", 1)
        text.line("version: 1", 1)
        text.pair("name", name, 1)
        text.pair(
            "about",
            SyntheticWord(
                "भार जाँच के लिए बनाई गई: \(place.hindi) क्षेत्र में \(thing.hindi) के लिए \(act.hindi)।",
                "Made up for load: \(act.english) for \(thing.english) in the \(place.english) area."), 1)
        let outputs = ["sanction", "licence", "registration", "record", "connection", "work", "answer"]
        text.line("output: \(dice.pick(outputs))", 1)
        text.line("decided_at: state", 1)
        let events = dice.pick(1 + dice.roll(3), of: Array(1...SyntheticLists.lifeEvents)).map { "event_\($0)" }
        text.line("life_events: [\(events.joined(separator: ", "))]", 1)
        synonyms(&text, &dice)
        text.line("subject: \(dice.roll(4) == 0 ? "family" : "member")", 1)
        form(&text, &dice)
        eligibility(&text, &dice)
        papers(&text, &dice)
        promise(&text, &dice)
        return text.text
    }

    private func synonyms(_ text: inout AuthoringText, _ dice: inout SeededDice) {
        let others = dice.pick(3, of: SyntheticWord.things.filter { $0.hindi != thing.hindi })
        text.line("synonyms:", 1)
        let hindi = ["\(thing.hindi) \(act.hindi)"] + others.map { "\($0.hindi) \(act.hindi) \(number)" }
        let english =
            ["\(thing.typed) \(act.typed)", "\(kind.typed) \(thing.typed)"]
            + others.map { "\($0.typed) \(act.typed) \(number)" }
        text.line("hi:", 2)
        for word in hindi { text.line("- \"\(word)\"", 3) }
        text.line("en:", 2)
        for word in english { text.line("- \"\(word)\"", 3) }
    }

    private func form(_ text: inout AuthoringText, _ dice: inout SeededDice) {
        text.line("steps:", 1)
        for step in 1...(2 + dice.roll(3)) {
            let about = step == 1 ? thing : dice.pick(SyntheticWord.things)
            text.line("- id: step_\(step)", 2)
            text.pair("title", SyntheticWord("\(about.hindi) का विवरण", "About the \(about.english)"), 3)
            text.line("items:", 3)
            text.line("- field:", 4)
            text.line("id: has_\(step)", 6)
            text.pair(
                "label", SyntheticWord("क्या \(about.hindi) पहले से है?", "Is there a \(about.english) already?"), 6)
            text.line("kind: yes_no", 6)
            text.line("required: true", 6)
            for question in 1...(3 + dice.roll(4)) {
                let field = SyntheticField(id: "q_\(step)_\(question)", about: about, depth: 5)
                let condition = dice.roll(3) == 0 ? "{ answer: has_\(step), is: yes }" : nil
                text.append(field.text(&dice, condition: condition))
            }
        }
        text.line("- id: shared", 2)
        text.pair("title", SyntheticWord("और जानकारी", "More"), 3)
        text.line("items:", 3)
        for group in dice.pick(1, of: SyntheticLists.groups) {
            text.line("- group: \(group)", 4)
            text.line("as: \(group)", 5)
        }
        guard dice.roll(3) == 0 else { return }
        text.line("- id: several", 2)
        text.pair("title", SyntheticWord("सूची", "List"), 3)
        text.line("items:", 3)
        text.line("- repeat:", 4)
        text.line("id: entries", 6)
        text.pair("title", SyntheticWord("प्रविष्टियाँ", "Entries"), 6)
        text.line("minimum: 1", 6)
        text.line("maximum: \(3 + dice.roll(5))", 6)
        text.line("items:", 6)
        for question in 1...2 {
            text.append(SyntheticField(id: "e\(question)", about: thing, depth: 8).text(&dice, condition: nil))
        }
    }

    /// Nobody else has its limit of income, so that no two services are one.
    private func eligibility(_ text: inout AuthoringText, _ dice: inout SeededDice) {
        let source = "effective_from: null, source: null, confidence: unconfirmed"
        var tests = [
            "fact: domicile, is: yes", "fact: family_income, at_most: \(50_000 + 100 * number)",
            "fact: age, at_least: \(dice.pick([14, 18, 21, 40, 60]))",
        ]
        if dice.roll(2) == 0 { tests.append("fact: caste_category, one_of: [sc, st]") }
        if dice.roll(3) == 0 { tests.append("fact: age, at_most: \(dice.pick([61, 70, 79]))") }
        if dice.roll(4) == 0 { tests.append("fact: bpl, is: yes") }
        if dice.roll(5) == 0 { tests.append("fact: sex, one_of: [female]") }
        text.line("eligibility:", 1)
        text.line("all:", 2)
        for test in tests { text.line("- { \(test), \(source) }", 3) }
    }

    private func papers(_ text: inout AuthoringText, _ dice: inout SeededDice) {
        text.line("documents:", 1)
        for paper in dice.pick(2 + dice.roll(4), of: Array(1...SyntheticLists.documents)) {
            let origin = dice.pick(["locker", "seen", "upload"])
            text.line("- { document: paper_\(paper), origin: \(origin), required: \(dice.roll(3) != 0) }", 2)
        }
        text.line("- { document: declaration, origin: declaration, required: true }", 2)
        text.line("declaration:", 1)
        text.pair("title", SyntheticWord("\(thing.hindi) की घोषणा", "Declaration on the \(thing.english)"), 2)
        text.folded(
            "text",
            SyntheticWord(
                "मैं {applicant}, निवासी {address}, घोषणा करता/करती हूँ कि \(place.hindi) क्षेत्र के \(thing.hindi) पर "
                    + "दी गई जानकारी सत्य है। पहले से है: {has_1}। यह एक कृत्रिम सेवा है और किसी कार्यालय को नहीं जाती।",
                "I, {applicant}, resident of {address}, declare that what is stated on the \(thing.english) of the "
                    + "\(place.english) area is true. There already: {has_1}. This is a synthetic service."), 2)
    }

    private func promise(_ text: inout AuthoringText, _ dice: inout SeededDice) {
        let source = "effective_from: null, source: null, confidence: unconfirmed"
        text.line("time_limit_working_days: { value: \(3 + dice.roll(60)), \(source) }", 1)
        text.line("officer:", 1)
        text.line("value:", 2)
        text.line("hi: \"कृत्रिम अधिकारी, \(place.hindi)\"", 3)
        text.line("en: \"Synthetic officer, \(place.english)\"", 3)
        for part in source.split(separator: ",") { text.line(part.drop { $0 == " " }.description, 2) }
        text.line("first_appeal: { officer: null, days: null }", 1)
        text.line("second_appeal: { officer: null, days: null }", 1)
        let fee = "{ value: \(5 * dice.roll(40)), \(source) }"
        text.line("statutory_fee_rupees: \(dice.roll(2) == 0 ? "null" : fee)", 1)
        text.line("certificate: null", 1)
    }
}
