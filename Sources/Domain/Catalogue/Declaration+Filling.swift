import Primitives

extension Declaration {
    /// The text with `{applicant}`, `{guardian}`, `{address}`, `{birth_date}`, `{samagra}` and the paths of questions
    /// replaced.
    ///
    /// A place whose answer is missing or wrong, or whose question is not asked, stays `……`.
    package func filled(
        for applicant: Applicant, _ asked: AskedForm, _ answers: Answers, _ context: AnswerContext
    ) -> Declaration {
        let fill = { (template: String, language: Language) in
            let values = Self.values(of: applicant, asked, answers, context, language)
            return template.filled { values[$0] ?? "……" }
        }
        return Declaration(
            title: title,
            text: LocalizedText(hindi: fill(text.hindi, .hindi), english: fill(text.english, .english)))
    }

    private static func values(
        of applicant: Applicant, _ asked: AskedForm, _ answers: Answers, _ context: AnswerContext,
        _ language: Language
    ) -> [String: String] {
        var values: [String: String] = [
            "applicant": applicant.member.name(language), "guardian": applicant.member.guardian(language),
            "address": applicant.address.text(language), "birth_date": applicant.member.birthDate.paperText,
            "samagra": applicant.member.id.digits,
        ]
        for question in asked.questions {
            values[question.path] = question.field.display(answers[question.path], in: language, context)
        }
        return values
    }
}

extension String {
    /// Replaces each `{name}`; braces that hold no plain name stay.
    package func filled(_ value: (String) -> String) -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            let isName = !name.isEmpty && name.utf8.allSatisfy(Self.isPlaceByte)
            result += isName ? value(String(name)) : String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Lower-case letters, digits, `_`, and the points between the names of a path.
    private static func isPlaceByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2E
    }
}
