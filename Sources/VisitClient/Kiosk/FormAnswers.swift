/// Answers to whatever a form asks.
enum FormAnswers {
    /// Known answers where there are any; else the first choice of each group, every box ticked.
    ///
    /// - Throws: ``KioskProblem`` for a free question that nobody knows the answer to.
    static func all(of form: HTMLForm, knowing known: [String: String]) throws(KioskProblem) -> [String: [String]] {
        var answers: [String: [String]] = [:]
        for control in form.controls {
            switch control.kind {
            case .hidden, .file: continue
            case .text:
                guard let answer = answer(to: control, known) ?? (control.value.isEmpty ? nil : control.value) else {
                    throw KioskProblem("the form asks for \(control.name), which the visit does not know")
                }
                answers[control.name] = [answer]
            case .checkbox: answers[control.name, default: []].append(control.value)
            case .radio, .option:
                let chosen = answers[control.name]?.first ?? control.value
                answers[control.name] = [answer(to: control, known) ?? chosen]
            }
        }
        return answers
    }

    /// Pages name a field by its id, behind a prefix that tells answers from other controls.
    private static func answer(to control: HTMLForm.Control, _ known: [String: String]) -> String? {
        known.first { control.name == $0.key || control.name.hasSuffix("." + $0.key) }?.value
    }
}
