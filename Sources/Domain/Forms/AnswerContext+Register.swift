import Primitives

extension AnswerContext {
    /// What the register answers to a question, in the form in which people type it; `nil` where the question is not
    /// filled from there, or the register does not know.
    package func registerAnswer(to field: FormField) -> String? {
        guard case .register(let fact) = field.prefill, let member = household.member(applicant) else { return nil }
        let answer = Self.answer(fact, member, household.address)
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

    private static func answer(_ fact: Prefill.RegisterFact, _ member: Member, _ address: Address) -> String? {
        switch fact {
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
        case .mother, .bpl, .disability, .occupation, .casteCategory: nil
        }
    }
}
