/// Answers to whatever a form asks.
enum FormAnswers {
    /// Known answers where there are any, else what stands there, else a plausible one of the kind that the page asks
    /// for; the first choice of each group; of a question with several answers the first, of papers all.
    ///
    /// - Throws: ``KioskProblem`` for a free question of no kind that nobody knows the answer to.
    static func all(of form: HTMLForm, knowing known: [String: String]) throws(KioskProblem) -> [String: [String]] {
        var answers: [String: [String]] = [:]
        for control in form.controls {
            switch control.kind {
            case .hidden, .file: continue
            case .text:
                let standing = control.value.isEmpty ? nil : control.value
                guard let answer = answer(to: control, known) ?? standing ?? plausible[control.asks] else {
                    throw KioskProblem("the form asks for \(control.name), which the visit does not know")
                }
                answers[control.name] = [answer]
            case .checkbox:
                if control.name.hasPrefix(question), answers[control.name] != nil { continue }
                answers[control.name, default: []].append(control.value)
            case .radio, .option:
                let chosen = answers[control.name]?.first ?? control.value
                answers[control.name] = [answer(to: control, known) ?? chosen]
            }
        }
        return answers
    }

    /// Before the path of a question in the name of its control.
    private static let question = "answer."

    /// An answer of each kind that the kiosk's pages name.
    private static let plausible = [
        "text": "नमूना", "paragraph": "नमूना", "place": "बिछिया", "rupees": "50000", "number": "1", "date": "15-08-2020",
        "time": "10:30", "mobile": "9876543210", "pin_code": "481995", "ifsc": "SBIN0001234", "account": "12345678901",
        "email": "namuna@example.in", "vehicle": "MP51AB1234", "epic": "ABC1234567", "pan": "ABCDE1234F",
        "gstin": "23ABCDE1234F1Z5", "passport": "A1234567", "samagra": "204718365",
        "driving_licence": "MP51 20190012345", "consumer_number": "N1234567", "registration_number": "REG/2020/12",
    ]

    /// Pages name a field by its path, behind a prefix that tells answers from other controls.
    private static func answer(to control: HTMLForm.Control, _ known: [String: String]) -> String? {
        known.first { control.name == $0.key || control.name.hasSuffix("." + $0.key) }?.value
    }
}
