import Primitives

extension AnswerContext {
    /// What the register answers to a question, in the form in which people type it; `nil` where the question is not
    /// filled from there, or the register does not know.
    package func registerAnswer(to field: FormField) -> String? {
        guard case .register(let fact) = field.prefill, let member = household.member(applicant) else { return nil }
        let answer = answer(fact, member)
        guard let answer, field.problem(with: answer, isRequired: true, self) == nil else { return nil }
        return answer
    }

    /// What a valid certificate of the locker answers to a question; `nil` where the question is not filled from there,
    /// or none states it.
    package func answer(to field: FormField, from locker: [LockerEntry]) -> String? {
        guard case .locker(let kind, let path) = field.prefill,
            let answer = locker.fact(path, of: kind, on: today),
            field.problem(with: answer, isRequired: true, self) == nil
        else { return nil }
        return answer
    }

    private func answer(_ fact: Prefill.RegisterFact, _ member: Member) -> String? {
        let address = household.address, circumstances = member.circumstances
        return switch fact {
        case .name: member.name.hindi
        case .guardian: member.guardian.hindi
        case .sex: member.sex.rawValue
        case .birthDate: member.birthDate.paperText
        case .mobile: member.mobile?.digits
        case .address: address.line.hindi
        case .village: address.village.hindi
        case .tehsil: address.tehsil.hindi
        case .district: address.district.hindi
        case .pinCode: address.pinCode
        case .mother: mother(of: member)?.name.hindi
        case .bpl: household.isBelowPovertyLine.map { $0 ? "yes" : "no" }
        case .disability: circumstances.disabilityPercent.map { String($0) }
        case .occupation: circumstances.occupation?.rawValue
        case .casteCategory: circumstances.casteCategory?.rawValue
        }
    }

    /// Of the head the one mother on the record, of the head's child the head where she is a woman; of others the
    /// record does not tell: the head's wife need not be the mother of each child.
    private func mother(of member: Member) -> Member? {
        let relation: Member.Relation
        switch member.relation {
        case .head: relation = .mother
        case .son, .daughter: relation = .head
        case .wife, .husband, .father, .mother, .other: return nil
        }
        let found = household.members.filter { $0.relation == relation && $0.sex == .female }
        return found.count == 1 ? found.first : nil
    }
}
