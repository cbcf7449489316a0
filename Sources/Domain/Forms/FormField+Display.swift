package import Primitives

extension FormField {
    /// The answer as papers and pages write it; `nil` where it is empty or wrong.
    package func display(_ answer: String?, in language: Language, _ context: AnswerContext) -> String? {
        let text = (answer ?? "").trimmed
        guard !text.isEmpty, problem(with: text, isRequired: false, context) == nil else { return nil }
        switch kind {
        case .rupees: return Self.rupees(text).map { Money(rupees: $0).figures }
        case .number(_, _, _, let unit):
            return Quantity(typed: text).map { "\($0)" + (unit.map { " " + $0(language) } ?? "") }
        case .date: return CivilDate(typed: text)?.paperText
        case .time: return Self.time(text)
        case .choice(let choices): return choices.first { $0.id == text }?.label(language)
        case .several(let choices, _, _):
            let ids = Self.ids(of: text)
            return choices.filter { ids.contains($0.id) }.map { $0.label(language) }.joined(separator: ", ")
        case .yesNo: return Self.yesNo(text == "yes")(language)
        case .member: return context.household.members.first { $0.id.digits == text }?.name(language)
        case .code(let format): return format.normalized(text)
        case .text, .paragraph, .place: return text
        }
    }

    private static func yesNo(_ isYes: Bool) -> LocalizedText {
        isYes ? LocalizedText(hindi: "हाँ", english: "Yes") : LocalizedText(hindi: "नहीं", english: "No")
    }
}
