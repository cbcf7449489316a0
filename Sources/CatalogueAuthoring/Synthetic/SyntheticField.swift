/// A question of a synthetic form.
struct SyntheticField {
    let id: String
    let about: SyntheticWord
    /// Of its line, in steps of two spaces.
    let depth: Int

    /// - Parameter condition: When it is asked; `nil`: always.
    func text(_ dice: inout SeededDice, condition: String?) -> AuthoringText {
        var text = AuthoringText(depth: depth)
        let measure = dice.pick(SyntheticWord.measures)
        let place = dice.pick(SyntheticWord.places)
        text.line("- field:")
        text.line("id: \(id)", 2)
        let label = SyntheticWord(
            "\(about.hindi) \(measure.hindi)", "\(about.english.capitalised): \(measure.english)")
        text.pair("label", label, 2)
        if dice.roll(4) != 0 {
            let others = dice.pick(3, of: SyntheticWord.things)
            let (hindi, english) = (others.map(\.hindi), others.map(\.english))
            let example = 100 + dice.roll(9_000)
            let hint = SyntheticWord(
                "\(hindi.joined(separator: ", ")): जैसे \(place.hindi) के पत्र \(example) में",
                "\(english.joined(separator: ", ")): as letter \(example) of \(place.english) says")
            text.pair("hint", hint, 2)
        }
        for line in kind(&dice) { text.line(line, 2) }
        text.line("required: \(dice.roll(4) == 0 ? "false" : "true")", 2)
        if let condition { text.line("when: \(condition)", 2) }
        return text
    }

    private func kind(_ dice: inout SeededDice) -> [String] {
        switch dice.roll(9) {
        case 0: return ["kind: text", "maximum_length: \(40 + 10 * dice.roll(12))"]
        case 1: return ["kind: rupees", "minimum: 0", "maximum: \(10_000 * (1 + dice.roll(500)))"]
        case 2: return ["kind: number", "minimum: 0", "maximum: \(10 + dice.roll(990))", "decimals: 0", "unit: null"]
        case 3: return ["kind: date", "earliest: today - \(1 + dice.roll(80)) years", "latest: today"]
        case 4: return ["kind: yes_no"]
        case 5: return ["kind: code", "format: \(dice.pick(["mobile", "pin_code", "ifsc", "vehicle"]))"]
        case 6: return ["kind: member", "who: \(dice.pick(["any", "adult", "child", "other"]))"]
        case 7: return ["kind: place", "level: \(dice.pick(["district", "tehsil", "village"]))"]
        default:
            let choices = dice.pick(3 + dice.roll(6), of: Array(SyntheticWord.things.enumerated()))
            return ["kind: choice", "choices:"]
                + choices.map { index, word in
                    "  - { id: c\(index), label: { hi: \"\(word.hindi)\", en: \"\(word.english)\" } }"
                }
        }
    }
}

extension String {
    /// With its first letter as a capital.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
