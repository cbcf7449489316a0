import Primitives

extension Form {
    /// What is asked with these answers.
    ///
    /// - Parameter facts: What is known besides; conditions on what isn't known do not hold, and ask nothing.
    package func asked(_ answers: Answers, _ facts: some Knowledge) -> AskedForm {
        var walk = FormWalk(answers: answers, facts: facts)
        return walk.asked(steps)
    }

    /// Whether a condition that stands outside the form, such as that of a paper, holds with these answers.
    package func truth(of condition: Condition, _ answers: Answers, _ facts: some Knowledge) -> Truth {
        var walk = FormWalk(answers: answers, facts: facts)
        _ = walk.asked(steps)
        return walk.truth(condition, in: [])
    }

    /// The same with every test's own outcome.
    package func judge(_ condition: Condition, _ answers: Answers, _ facts: some Knowledge) -> Judgement {
        var walk = FormWalk(answers: answers, facts: facts)
        _ = walk.asked(steps)
        return walk.judge(condition, in: [])
    }

    /// The questions that settled answers answer, whatever has changed since they were asked.
    package func told(_ answers: Answers) -> AskedForm {
        var walk = FormWalk(answers: answers, facts: NothingKnown(), asksAll: true)
        var told = walk.asked(steps)
        for step in told.steps.indices {
            for section in told.steps[step].sections.indices {
                told.steps[step].sections[section].questions.removeAll { answers[$0.path] == nil }
            }
            told.steps[step].sections.removeAll { $0.questions.isEmpty }
        }
        told.steps.removeAll { $0.sections.isEmpty }
        return told
    }
}

/// For a walk that asks without looking at conditions.
private struct NothingKnown: Knowledge {
    var today: CivilDate { CivilDate(daysSince1970: 0) }
    func answer(_ path: String) -> Known? { nil }
    func isAnswered(_ path: String) -> Bool? { false }
    func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? { nil }
    func holds(document kind: String) -> Bool? { nil }
}

/// One pass over a form, from its first question to its last: conditions see the answers of questions before them that
/// are asked themselves. An answer to a question that is not asked any more counts for nothing.
private struct FormWalk<Facts: Knowledge> {
    let answers: Answers
    let facts: Facts
    /// Whether everything is asked, whatever the conditions say.
    let asksAll: Bool
    private var asked: [String: FormField] = [:]
    /// The paths of the questions so far that state a fact, each fact's first.
    private var stating: [StatedFact: String] = [:]

    init(answers: Answers, facts: Facts, asksAll: Bool = false) {
        self.answers = answers
        self.facts = facts
        self.asksAll = asksAll
    }

    mutating func asked(_ steps: [FormStep]) -> AskedForm {
        AskedForm(
            steps: steps.compactMap { step in
                guard holds(step.condition, in: []) else { return nil }
                let sections = sections(of: step.items, within: [])
                return sections.isEmpty ? nil : AskedStep(id: step.id, title: step.title, sections: sections)
            })
    }

    /// - Parameter scope: The names of the group or entry that we are in, outermost first.
    mutating func sections(of items: [FormItem], within scope: [String]) -> [AskedSection] {
        var sections: [AskedSection] = []
        for item in items {
            switch item {
            case .field(let field):
                guard let question = ask(field, in: scope) else { continue }
                if let last = sections.last, last.title == nil, last.entry == nil {
                    sections[sections.count - 1].questions.append(question)
                } else {
                    sections.append(AskedSection(title: nil, entry: nil, questions: [question]))
                }
            case .group(let group):
                guard holds(group.condition, in: scope) else { continue }
                let questions = group.fields.compactMap { ask($0, in: scope + [group.id]) }
                if !questions.isEmpty {
                    sections.append(AskedSection(title: group.title, entry: nil, questions: questions))
                }
            case .repetition(let repetition):
                guard holds(repetition.condition, in: scope) else { continue }
                sections += entries(of: repetition)
            }
        }
        return sections
    }

    private mutating func entries(of repetition: Repetition) -> [AskedSection] {
        let count = repetition.count(in: answers)
        if count == 0 {
            let entry = AskedSection.Entry(repetition: repetition, number: 0, count: 0)
            return [AskedSection(title: repetition.title, entry: entry, questions: [])]
        }
        return (0..<count).map { index in
            let scope = [repetition.id, String(index + 1)]
            let questions = sections(of: repetition.items, within: scope).flatMap(\.questions)
            return AskedSection(
                title: repetition.title,
                entry: AskedSection.Entry(repetition: repetition, number: index + 1, count: count),
                questions: questions)
        }
    }

    private mutating func ask(_ field: FormField, in scope: [String]) -> Question? {
        guard holds(field.condition, in: scope) else { return nil }
        let path = (scope + [field.id]).joined(separator: ".")
        asked[path] = field
        if let states = field.states, scope.isEmpty, stating[states] == nil { stating[states] = path }
        let isRequired =
            switch field.requirement {
            case .always: true
            case .never: false
            case .when(let condition): holds(condition, in: scope)
            }
        return Question(path: path, field: field, isRequired: isRequired)
    }

    func holds(_ condition: Condition?, in scope: [String]) -> Bool {
        guard let condition, !asksAll else { return true }
        return truth(condition, in: scope) == .holds
    }

    func truth(_ condition: Condition, in scope: [String]) -> Truth {
        condition.truth(Scope(walk: self, names: scope))
    }

    func judge(_ condition: Condition, in scope: [String]) -> Judgement {
        condition.judge(Scope(walk: self, names: scope))
    }

    /// What conditions of one place see: a name there comes before one outside.
    private struct Scope: Knowledge {
        let walk: FormWalk
        let names: [String]

        var today: CivilDate { walk.facts.today }

        func answer(_ path: String) -> Known? {
            found(path).flatMap { walk.asked[$0]?.known(walk.answers[$0]) }
        }

        func isAnswered(_ path: String) -> Bool? { answer(path) != nil }

        func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? {
            guard case .member(let question) = owner else {
                return walk.facts.fact(fact, of: owner, on: day) ?? stated(fact, owner)
            }
            return found(question).flatMap { walk.facts.fact(fact, of: .member(question: $0), on: day) }
        }

        func holds(document kind: String) -> Bool? { walk.facts.holds(document: kind) }

        /// What the register does not say the applicant may.
        private func stated(_ fact: Fact, _ owner: FactOwner) -> Known? {
            walk.stating[StatedFact(fact: fact, owner: owner)].flatMap { walk.asked[$0]?.known(walk.answers[$0]) }
        }

        private func found(_ path: String) -> String? {
            for length in stride(from: names.count, through: 0, by: -1) {
                let candidate = (names.prefix(length) + [path]).joined(separator: ".")
                if walk.asked[candidate] != nil { return candidate }
            }
            return nil
        }
    }
}
