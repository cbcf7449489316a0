package import Domain
import Primitives

extension FieldView {
    /// A question of the catalogue at its place.
    ///
    /// - Parameters:
    ///   - isChecked: Whether to say what is wrong; not before the reader asked to go on.
    ///   - deciding: See `Form/decidingAnswers`.
    package init(
        _ question: Question, answers: Answers, _ context: AnswerContext, isChecked: Bool, deciding: Set<String>,
        form: Form, texts: Texts
    ) {
        let field = question.field
        let answer = answers[question.path] ?? ""
        let problem = isChecked ? question.problem(with: answers, context) : nil
        let hints = [field.hint.map { $0(texts.language) }, field.typedForm(texts)].compactMap { $0 }
        self.init(
            id: question.path, name: Self.answerPrefix + question.path, label: field.label(texts.language),
            hint: hints.isEmpty ? nil : hints.joined(separator: " · "),
            error: problem.map { texts("field.\($0.rawValue)", field.limits(context.today, texts)) }, value: answer,
            hasOwnPad: true, field.input(answer, context, texts))
        path = question.path
        kind = field.kindName
        optional = question.isRequired ? nil : texts("form.optional")
        sign = field.isMoney ? "₹" : nil
        unit = field.unit.map { $0(texts.language) }
        source = !answer.isEmpty && context.registerAnswer(to: field) == answer ? texts("form.from-register") : nil
        isDeciding = isChoice && form.isDeciding(question.path, among: deciding)
    }
}

extension FormField {
    /// The file format's word for the kind of answer; for a code that of its form.
    fileprivate var kindName: String {
        switch kind {
        case .text: "text"
        case .paragraph: "paragraph"
        case .rupees: "rupees"
        case .number: "number"
        case .date: "date"
        case .time: "time"
        case .choice: "choice"
        case .several: "several"
        case .yesNo: "yes_no"
        case .member: "member"
        case .code(let format): format.rawValue
        case .place: "place"
        }
    }

    /// What a number counts.
    fileprivate var unit: LocalizedText? {
        switch kind {
        case .number(_, _, _, let unit): unit
        default: nil
        }
    }

    fileprivate func input(_ answer: String, _ context: AnswerContext, _ texts: Texts) -> FieldView.Input {
        let language = texts.language
        switch kind {
        case .text(let maximumLength): return .text(mode: "text", maximumLength: maximumLength)
        case .paragraph(let maximumLength): return .lines(maximumLength: maximumLength)
        case .rupees: return .digits(key: nil, isDecimal: false, maximumLength: Self.longestAmount)
        case .number(_, _, let decimals, _):
            return .digits(key: decimals > 0 ? "." : nil, isDecimal: decimals > 0, maximumLength: Self.longestAmount)
        case .date: return .digits(key: "-", isDecimal: false, maximumLength: Self.longestDate)
        case .time: return .digits(key: ":", isDecimal: false, maximumLength: Self.longestTime)
        case .choice(let choices): return .one(choices.map { ($0.id, $0.label(language)) }, chosen: answer)
        case .several(let choices, _, _):
            let chosen = answer.split(separator: ",").map { String($0).trimmed }
            return .several(choices.map { ($0.id, $0.label(language)) }, chosen: chosen)
        case .yesNo: return .one([("yes", texts("form.yes")), ("no", texts("form.no"))], chosen: answer)
        case .member(let filter):
            let members = context.members(filter).map { member in
                (
                    member.id.digits,
                    texts(
                        "form.member",
                        [
                            "name": member.name(language),
                            "age": String(member.birthDate.completedYears(on: context.today)),
                        ])
                )
            }
            return .one(members, chosen: answer)
        case .code(let format): return format.input
        case .place: return .text(mode: "text", maximumLength: PlaceLevel.longestName)
        }
    }

    /// Twelve digits with ₹, commas and spaces between.
    private static let longestAmount = 20
    private static let longestDate = 10
    private static let longestTime = 5
}

extension CodeFormat {
    /// Codes of digits alone have the number pad.
    fileprivate var input: FieldView.Input {
        switch self {
        case .mobile, .pinCode, .account, .samagra:
            .digits(key: nil, isDecimal: false, maximumLength: Self.longest)
        case .email: .text(mode: "email", maximumLength: Self.longest)
        default: .text(mode: "text", maximumLength: Self.longest)
        }
    }
}
