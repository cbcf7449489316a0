package import Primitives

/// What would settle a test that could not be answered.
package enum Settlement: Sendable, Hashable, CustomStringConvertible {
    /// The form asks it, under this path.
    case question(String)
    /// A paper of this kind shows it.
    case paper(String)
    /// The family register has a place for it, which is empty.
    case entry(Fact)
    /// Nobody but the applicant knows.
    case ask(Fact)
    /// It is not clear who is meant.
    case person(FactOwner)

    /// Like `paper:domicile_certificate`: for programs.
    package var description: String {
        switch self {
        case .question(let path): "question:\(path)"
        case .paper(let kind): "paper:\(kind)"
        case .entry(let fact): "register:\(fact.rawValue)"
        case .ask(let fact): "ask:\(fact.rawValue)"
        case .person(.member(let path)): "question:\(path)"
        case .person(let owner):
            "person:" + (FactOwner.words.first { $0.value == owner }?.key ?? "")
        }
    }

    /// Papers that show a fact of the register, by their ids in the catalogue: what they are called where a service
    /// does not ask for them itself.
    static let papers: [String: LocalizedText] = [
        RegisterKnowledge.domicileCertificate: LocalizedText("मूल निवासी प्रमाण पत्र", "Domicile certificate"),
        "caste_certificate": LocalizedText("जाति प्रमाण पत्र", "Caste certificate"),
        "income_certificate": LocalizedText("आय प्रमाण पत्र", "Income certificate"),
        "disability_certificate": LocalizedText("दिव्यांगता प्रमाण पत्र", "Disability certificate"),
        "b1_copy": LocalizedText("बी-1 की प्रति", "Copy of B-1"),
        "marksheet": LocalizedText("अंकसूची", "Marksheet"),
        "labour_card": LocalizedText("श्रमिक कार्ड", "Labour card"),
    ]
}

extension Fact {
    /// What settles it, the surest first.
    fileprivate var settlements: [Settlement] {
        switch self {
        case .domicile: [.paper(RegisterKnowledge.domicileCertificate)]
        case .casteCategory: [.entry(self), .paper("caste_certificate")]
        case .disabilityPercent: [.entry(self), .paper("disability_certificate")]
        case .familyIncome: [.paper("income_certificate")]
        case .familyLandHectares: [.paper("b1_copy"), .ask(self)]
        case .marksPercent: [.paper("marksheet")]
        case .constructionDays: [.paper("labour_card"), .ask(self)]
        case .age, .ageOn, .born, .sex, .relation, .bpl, .maritalStatus, .occupation, .area, .alive, .ekyc, .samagra:
            [.entry(self)]
        case .incomeTax, .governmentService, .fourWheeler, .livingChildren, .yearsMarried, .receivesPension,
            .familyPension, .schoolClass, .unorganisedWorker, .pmKisan, .anganwadi, .ownHouse, .availedBefore, .sparsh:
            [.ask(self)]
        }
    }
}

extension RuleWords {
    /// What would settle a test, the surest first.
    package func settlements(_ test: ConditionTest, _ register: RegisterKnowledge) -> [Settlement] {
        switch test.input {
        case .answer(let path): return [.question(path)]
        case .document(let kind): return [.paper(kind)]
        case .fact(let fact, let owner, _):
            if let path = service.form.question(stating: StatedFact(fact: fact, owner: owner)) {
                return [.question(path)]
            }
            let isOfFamily = owner == .family || fact == .bpl || fact == .area
            guard isOfFamily || register.person(owner) != nil else { return [.person(owner)] }
            return fact.settlements
        }
    }

    /// What to do, in words: `Ask: …`, `Show: …`, `Enter in Samagra: …`.
    package func words(_ settlement: Settlement, of test: ConditionTest) -> LocalizedText {
        switch settlement {
        case .question, .ask:
            let subject = subject(test)
            return LocalizedText("पूछें: " + subject.hindi, "Ask: " + subject.english)
        case .paper(let kind):
            let paper = paper(kind)
            return LocalizedText("दिखाएँ: " + paper.hindi, "Show: " + paper.english)
        case .entry:
            let subject = subject(test)
            return LocalizedText("समग्र में दर्ज कराएँ: " + subject.hindi, "Enter in Samagra: " + subject.english)
        case .person:
            let person = person(test)
            return LocalizedText("बताएँ कौन: " + person.hindi, "Say who: " + person.english)
        }
    }

    private func person(_ test: ConditionTest) -> LocalizedText {
        guard case .fact(_, let owner, _) = test.input else { return subject(test) }
        if case .member(let path) = owner {
            return service.form.field(at: path)?.label ?? LocalizedText(path, path)
        }
        return owner.name ?? LocalizedText("आवेदक", "Applicant")
    }
}
