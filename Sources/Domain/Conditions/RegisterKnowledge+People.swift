import Primitives

/// Who is meant by the words of a rule. The register only says how each member is related to the head; what does not
/// follow from that with certainty is nobody.
extension RegisterKnowledge {
    /// The one member who is meant, or `nil`.
    package func person(_ owner: FactOwner) -> Member? {
        let people = people(owner)
        return people.count == 1 ? people.first : nil
    }

    /// Everybody who could be meant.
    ///
    /// - `applicant`, `head`: who stands there as such.
    /// - `spouse`: of the head the one wife or husband on the record, and the other way round; both alive, and neither
    ///   said to be anything but married. Nobody else's spouse can be told.
    /// - `child`: the applicant's living children on the record: of the head every son and daughter, of the head's
    ///   father or mother the head. A rule about a child holds where it holds of one of them as a whole.
    /// - `bride`, `groom`, `deceased`: whom the form's question of that name, or of that name with `_member`, names;
    ///   where nobody is named `deceased` is who died, if one member did.
    /// - `family`: nobody; facts of the whole family need none.
    package func people(_ owner: FactOwner) -> [Member] {
        let household = context.household
        switch owner {
        case .applicant: return household.member(context.applicant).map { [$0] } ?? []
        case .head: return household.members.filter { $0.relation == .head }
        case .member(let question): return named(question)
        case .spouse: return spouse.map { [$0] } ?? []
        case .child: return children.filter { child == nil || $0.id == child }
        case .bride: return named("bride", "bride_member")
        case .groom: return named("groom", "groom_member")
        case .deceased:
            let named = named("deceased", "deceased_member")
            return named.isEmpty ? household.members.filter { !$0.isAlive(on: context.today) } : named
        case .family: return []
        }
    }

    private func named(_ questions: String...) -> [Member] {
        for question in questions {
            guard let answer = answers[question]?.trimmed, !answer.isEmpty else { continue }
            return context.household.members.filter { $0.id.digits == answer }
        }
        return []
    }

    private var spouse: Member? {
        let members = context.household.members
        let heads = members.filter { $0.relation == .head }, spouses = members.filter(\.relation.isSpouse)
        guard let head = heads.first, let spouse = spouses.first, heads.count == 1, spouses.count == 1 else {
            return nil
        }
        let couple = [head, spouse]
        let isMarried = couple.allSatisfy {
            $0.isAlive(on: context.today) && ($0.circumstances.maritalStatus ?? .married) == .married
        }
        return isMarried && couple.contains { $0.id == context.applicant }
            ? couple.first { $0.id != context.applicant } : nil
    }

    private var children: [Member] {
        guard let applicant = context.household.member(context.applicant) else { return [] }
        return context.household.members.filter { member in
            guard member.isAlive(on: context.today) else { return false }
            return switch applicant.relation {
            case .head: member.relation.isChild
            case .father, .mother: member.relation == .head
            case .wife, .husband, .son, .daughter, .other: false
            }
        }
    }
}

extension Condition {
    /// Whether it says anything of a child.
    package var namesChild: Bool {
        tests.contains { if case .fact(_, of: .child, on: _) = $0.input { true } else { false } }
    }

    /// How it comes out: where it is about a child and the applicant has several, for the one of whom it holds best.
    ///
    /// - Parameter judge: How the rest is looked at, such as through a form.
    package func judge(
        anyChild register: RegisterKnowledge, _ judge: (RegisterKnowledge) -> Judgement
    ) -> Judgement {
        let children = namesChild ? register.people(.child) : []
        guard children.count > 1 else { return judge(register) }
        let judgements = children.map { child in
            var bound = register
            bound.child = child.id
            return judge(bound)
        }
        return judgements.first { $0.truth == .holds } ?? judgements.first { $0.truth == .unknown } ?? judgements[0]
    }
}
