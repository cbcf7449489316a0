import Primitives

extension Declaration {
    /// The text with `{applicant}`, `{guardian}`, `{address}`, `{birth_date}`, `{samagra}` and `{<field id>}` replaced.
    ///
    /// A place whose answer is missing or wrong stays `……`.
    package func filled(for applicant: Applicant, _ service: Service, _ answers: Answers) -> Declaration {
        Declaration(
            title: title,
            text: LocalizedText(
                hindi: Self.fill(text.hindi, .hindi, applicant, service, answers),
                english: Self.fill(text.english, .english, applicant, service, answers)))
    }

    private static func fill(
        _ template: String, _ language: Language, _ applicant: Applicant, _ service: Service, _ answers: Answers
    ) -> String {
        var values: [String: String] = [
            "applicant": applicant.member.name(language), "guardian": applicant.member.guardian(language),
            "address": applicant.address.text(language), "birth_date": applicant.member.birthDate.paperText,
            "samagra": applicant.member.id.digits,
        ]
        for field in service.fields { values[field.id] = field.display(answers[field.id], in: language) }
        return template.filled { values[$0] ?? "……" }
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
            let isName = !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
            result += isName ? value(String(name)) : String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
