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
                guard let answer = known[control.name] ?? (control.value.isEmpty ? nil : control.value) else {
                    throw KioskProblem("the form asks for \(control.name), which the visit does not know")
                }
                answers[control.name] = [answer]
            case .checkbox: answers[control.name, default: []].append(control.value)
            case .radio, .option:
                answers[control.name] = [known[control.name] ?? answers[control.name]?.first ?? control.value]
            }
        }
        return answers
    }
}
