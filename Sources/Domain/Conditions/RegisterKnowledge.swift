package import Primitives

/// What the family register and the locker know. What they do not hold is not known: never a guess.
package struct RegisterKnowledge: Knowledge, Sendable, Hashable {
    package var context: AnswerContext
    /// The form's answers, where one is open: they name members.
    package var answers: Answers
    /// Kinds of valid papers in the applicant's locker; `nil` where there is none to look into.
    package var papers: Set<String>?
    /// The child that is meant where the applicant has several; see ``Condition/judge(anyChild:)``.
    package var child: SamagraMemberID?

    package init(context: AnswerContext, answers: Answers = [:], papers: Set<String>? = nil) {
        self.context = context
        self.answers = answers
        self.papers = papers
    }

    package var today: CivilDate { context.today }
    package func answer(_ path: String) -> Known? { nil }
    package func isAnswered(_ path: String) -> Bool? { false }
    package func holds(document kind: String) -> Bool? { papers.map { $0.contains(kind) } }

    package func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? {
        switch fact {
        // Of the whole family, whoever is named.
        case .bpl: return Self.flag(context.household.isBelowPovertyLine)
        case .area: return context.household.address.area.map { .words([$0.rawValue]) }
        case .familyIncome, .familyLandHectares: return nil
        default: break
        }
        guard let member = person(owner) else { return nil }
        switch fact {
        // Of who died an age counts only with the day of death.
        case .age where owner == .deceased && member.circumstances.diedOn == nil: return nil
        case .age: return age(of: member, on: context.today)
        case .ageOn: return day.flatMap { dayOfThisYear($0) }.flatMap { age(of: member, on: $0) }
        case .born: return .date(member.birthDate)
        case .sex: return .words([member.sex.rawValue])
        case .relation: return .words([member.relation.factWord])
        case .casteCategory: return member.circumstances.casteCategory.map { .words([$0.rawValue]) }
        case .maritalStatus: return member.circumstances.maritalStatus.map { .words([$0.rawValue]) }
        case .disabilityPercent: return member.circumstances.disabilityPercent.map { .number(Quantity($0)) }
        case .occupation: return member.circumstances.occupation.map { .words([$0.rawValue]) }
        case .ekyc: return Self.flag(member.circumstances.isEKYCDone)
        case .alive: return Self.flag(member.isAlive(on: context.today))
        // Who stands in the register has a number of it.
        case .samagra: return Self.flag(true)
        case .domicile: return domicile(of: member)
        case .livingChildren: return livingChildren(of: member)
        default: return nil
        }
    }

    /// The age of who died is that on the day of death.
    private func age(of member: Member, on day: CivilDate) -> Known {
        let last = member.circumstances.diedOn.map { min($0, day) } ?? day
        return .number(Quantity(member.birthDate.completedYears(on: last)))
    }

    /// A valid certificate says yes; without one nothing is known: nobody is asked to prove that they live elsewhere.
    private func domicile(of member: Member) -> Known? {
        guard member.id == context.applicant, papers?.contains(Self.domicileCertificate) == true else { return nil }
        return Self.flag(true)
    }

    /// A child who married stands on another family's record: the record counts the least number there is.
    private func livingChildren(of member: Member) -> Known? {
        guard member.relation == .head else { return nil }
        let children = context.household.members.filter { $0.relation.isChild && $0.isAlive(on: context.today) }
        return .atLeast(Quantity(children.count))
    }

    private func dayOfThisYear(_ day: String) -> CivilDate? {
        let digits = String(context.today.year)
        return CivilDate(iso: String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + day)
    }

    private static func flag(_ isTrue: Bool?) -> Known? { isTrue.map { .words([$0 ? "yes" : "no"]) } }

    /// The kind of paper that proves living in the state.
    package static let domicileCertificate = "domicile_certificate"
}

extension Member.Relation {
    /// The word of ``Fact/relation``.
    var factWord: String {
        switch self {
        case .wife, .husband: "spouse"
        case .head, .son, .daughter, .father, .mother, .other: rawValue
        }
    }

    var isChild: Bool { self == .son || self == .daughter }
    var isSpouse: Bool { self == .wife || self == .husband }
}
