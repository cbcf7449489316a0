package import Domain
import Primitives

/// Answers to every question of a form, as somebody might give them.
package enum PlausibleAnswers {
    /// Fills a form in: the first choice of each question, yes to whatever is asked, one entry of each repetition at
    /// least. Answering goes on until nothing more is asked.
    package static func all(of form: Form, _ context: AnswerContext) -> Answers {
        var answers: Answers = [:]
        var isDone = false
        for _ in 0..<mostRounds where !isDone {
            isDone = true
            let asked = form.asked(answers, RegisterKnowledge(context: context, answers: answers))
            for case let entry? in asked.steps.flatMap(\.sections).map(\.entry) where entry.count == 0 {
                answers[entry.repetition.id] = "1"
                isDone = false
            }
            for question in asked.questions where answers[question.path] == nil {
                answers[question.path] = answer(to: question.field, context)
                isDone = false
            }
        }
        return answers
    }

    /// More steps than any chain of questions that follow from each other has.
    private static let mostRounds = 20

    /// One answer that the field takes.
    package static func answer(to field: FormField, _ context: AnswerContext) -> String {
        switch field.kind {
        case .text(let maximumLength): return String("नमूना उत्तर".prefix(maximumLength))
        case .paragraph(let maximumLength): return String("नमूना उत्तर\nदो पंक्तियों में".prefix(maximumLength))
        case .rupees(let minimum, let maximum): return String(max(minimum, min(maximum, 96_000)))
        case .number(let minimum, let maximum, _, _): return max(minimum, min(maximum, Quantity(2))).description
        case .date: return day(for: field, context)
        case .time: return "10:30"
        case .choice(let choices): return choices.first?.id ?? ""
        case .several(let choices, let minimum, _):
            return choices.prefix(max(1, minimum)).map(\.id).joined(separator: ",")
        case .yesNo: return "yes"
        case .member(let filter): return context.members(filter).first?.id.digits ?? ""
        case .code(let format): return code(format)
        case .place: return "बिछिया"
        }
    }

    /// One answer that the field refuses.
    package static func wrong(for field: FormField) -> String {
        switch field.kind {
        case .text(let maximumLength), .paragraph(let maximumLength):
            String(repeating: "क", count: maximumLength + 1)
        case .rupees, .number: "बहुत"
        case .date: "31-02-2026"
        case .time: "25:00"
        case .choice, .several, .yesNo: "none.of.these"
        case .member: "999999999"
        case .code: "?"
        case .place: String(repeating: "क", count: PlaceLevel.longestName + 1)
        }
    }

    private static func day(for field: FormField, _ context: AnswerContext) -> String {
        let today = context.today
        let days = [0, -1, -10, 1, 10, 40].map { today.adding(days: $0) }
        let years = [-1, -3, -8, -20, -30, 1, 3].map { today.adding(years: $0) }
        let fitting = (days + years).map(\.paperText).first {
            field.problem(with: $0, isRequired: true, context) == nil
        }
        return fitting ?? today.paperText
    }

    private static func code(_ format: CodeFormat) -> String {
        switch format {
        case .mobile: "9876543210"
        case .pinCode: "481995"
        case .ifsc: "SBIN0001234"
        case .account: "12345678901"
        case .email: "namuna@example.in"
        case .vehicle: "MP51 AB 1234"
        case .epic: "ABC1234567"
        case .pan: "ABCDE1234F"
        case .gstin: "23ABCDE1234F1Z5"
        case .passport: "A1234567"
        case .samagra: "204718365"
        case .drivingLicence: "MP51 20190012345"
        case .consumerNumber: "N1234567"
        case .registrationNumber: "REG/2020/12"
        }
    }
}
