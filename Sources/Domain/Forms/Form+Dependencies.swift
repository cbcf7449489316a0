extension Form {
    /// Which answers a form's own conditions look at, as the conditions name them: an answer to any other question
    /// changes nothing that is asked.
    package var decidingAnswers: Set<String> {
        var names: Set<String> = []
        for step in steps {
            names.formUnion(step.condition.map(Self.answers) ?? [])
            names.formUnion(Self.decidingAnswers(of: step.items))
        }
        return names
    }

    /// Whether the answer to the question of that path can change what is asked.
    package func isDeciding(_ path: String, among names: Set<String>) -> Bool {
        let parts = path.split(separator: ".")
        return parts.indices.contains { names.contains(parts[$0...].joined(separator: ".")) }
    }

    private static func decidingAnswers(of items: [FormItem]) -> Set<String> {
        items.reduce(into: []) { names, item in
            switch item {
            case .field(let field): names.formUnion(decidingAnswers(of: field))
            case .group(let group):
                names.formUnion(group.condition.map(answers) ?? [])
                for field in group.fields { names.formUnion(decidingAnswers(of: field)) }
            case .repetition(let repetition):
                names.formUnion(repetition.condition.map(answers) ?? [])
                names.formUnion(decidingAnswers(of: repetition.items))
            }
        }
    }

    private static func decidingAnswers(of field: FormField) -> Set<String> {
        var names = field.condition.map(answers) ?? []
        if case .when(let condition) = field.requirement { names.formUnion(answers(condition)) }
        return names
    }

    private static func answers(_ condition: Condition) -> Set<String> {
        Set(
            condition.tests.compactMap { test in
                switch test.input {
                case .answer(let path), .fact(_, of: .member(question: let path), on: _): path
                case .fact, .document: nil
                }
            })
    }
}
