import Domain
import Primitives
import TestKit
import Testing

/// What each member of a family is entitled to.
struct EntitlementsTests {
    private let family = SampleForms.household

    private func entitlements(
        _ book: RuleBook, on day: CivilDate = SampleForms.today, papers: [SamagraMemberID: Set<String>] = [:],
        requests: [FormerRequest] = [], _ change: (inout Household) -> Void = { _ in }
    ) -> Entitlements {
        var family = family
        change(&family)
        return Entitlements.of(family, book, on: day, papers: papers, requests: requests)
    }

    private func told(_ entitlements: Entitlements, _ member: Int) -> [String] {
        entitlements.of(family.members[member].id).map { "\($0.service) \($0.state.rawValue)" }
    }

    @Test func `theirs comes first, then perhaps theirs by how near it is, then what is not`() {
        let book = SampleRules.book(
            SampleRules.service("a.not", SampleRules.woman),
            SampleRules.service("a.far", .all([SampleRules.native, SampleRules.poor, SampleRules.atLeast(18)])),
            SampleRules.service("a.blank", SampleRules.native),
            SampleRules.service("a.near", .all([SampleRules.native, SampleRules.atLeast(18)])),
            SampleRules.service("a.record", SampleRules.atLeast(18), output: .record),
            SampleRules.service("a.sure", SampleRules.atLeast(18)))
        #expect(
            told(entitlements(book), 0) == [
                "a.sure entitled", "a.record entitled", "a.near possible", "a.far possible", "a.blank possible",
                "a.not not",
            ])
        let of = entitlements(book).of(family.members[0].id)
        #expect(of.map(\.open) == [0, 0, 1, 2, 1, 0])
        #expect(of.map(\.isLikely) == [true, true, true, true, false, false])
        #expect(of.map(\.isMarked) == [true, true, true, true, false, false])
    }

    @Test func `what half the village passes is likely, but not worth a word unasked`() {
        let book = SampleRules.book(
            SampleRules.service("a.sex", .all([SampleRules.woman, SampleRules.native])),
            SampleRules.service("a.number", .all([SampleRules.fact(.samagra, .oneOf(["yes"])), SampleRules.native])),
            SampleRules.service(
                "a.age", .all([.any([SampleRules.poor, SampleRules.atLeast(30)]), SampleRules.native])))
        let of = entitlements(book).of(family.members[1].id)
        #expect(of.map(\.service.text) == ["a.age", "a.sex", "a.number"])
        #expect(of.map(\.isLikely) == [true, true, false])
        #expect(of.map(\.isMarked) == [true, false, false])
    }

    @Test func `each member is judged for themselves`() {
        let book = SampleRules.book(SampleRules.service("a.woman", .all([SampleRules.woman, SampleRules.atLeast(18)])))
        let states = entitlements(book).members.map { $0.ranked[0].state }
        #expect(states == [.not, .entitled, .not, .not])
    }

    @Test func `what anybody can ask for is no entitlement`() {
        #expect(SampleRules.book(SampleRules.service("a.any", nil)).count == 0)
    }

    @Test func `a certificate in the locker settles`() {
        let book = SampleRules.book(SampleRules.service("a.native", SampleRules.native))
        let first = family.members[0].id
        let found = entitlements(book, papers: [first: [RegisterKnowledge.domicileCertificate]])
        #expect(found.of(first)[0].state == .entitled)
        #expect(found.of(family.members[1].id)[0].state == .possible)
    }

    @Test func `who died is entitled to nothing`() {
        let book = SampleRules.book(SampleRules.service("a.woman", SampleRules.woman))
        let found = entitlements(book) { $0.members[1].circumstances.diedOn = SampleForms.today }
        #expect(found.of(family.members[1].id).isEmpty)
        #expect(found.of(family.members[2].id).count == 1)
    }

    @Test func `of several schemes those that fit are named`() {
        let schemes = [
            Scheme(id: "old", name: SampleForms.text("old"), rule: SampleRules.atLeast(40)),
            Scheme(id: "poor", name: SampleForms.text("poor"), rule: SampleRules.poor),
            Scheme(id: "grown", name: SampleForms.text("grown"), rule: SampleRules.atLeast(18)),
            Scheme(id: "boy", name: SampleForms.text("boy"), rule: SampleRules.atLeast(90)),
        ]
        let book = SampleRules.book(SampleRules.service("a.pension", nil, schemes: schemes))
        let found = entitlements(book)
        #expect(found.of(family.members[0].id)[0].schemes == ["old", "grown"])
        #expect(found.of(family.members[1].id)[0].schemes == ["grown"])
        #expect(found.of(family.members[2].id)[0].schemes == ["poor"])
        #expect(found.of(family.members[2].id)[0].state == .possible)
    }

    @Test func `what is held or under way is marked, until it ends`() throws {
        let book = SampleRules.book(
            SampleRules.service("a.one", SampleRules.atLeast(18)),
            SampleRules.service("a.two", SampleRules.atLeast(18)),
            SampleRules.service("a.three", SampleRules.atLeast(18)),
            SampleRules.service("a.house", SampleRules.atLeast(18), subject: .family))
        let first = family.members[0].id, today = SampleForms.today
        func request(_ id: String, _ status: ServiceRequest.Status, until: CivilDate? = nil) -> FormerRequest {
            FormerRequest(member: first, service: ServiceID(id), status: status, validUntil: until)
        }
        let found = entitlements(
            book,
            requests: [
                request("a.one", .certified, until: today), request("a.one", .open),
                request("a.two", .certified, until: today.adding(days: -1)), request("a.three", .returned),
                request("a.house", .approved), request("b.gone", .open),
            ])
        func standing(_ id: String, _ member: Int) -> Entitlement.Standing? {
            found.of(family.members[member].id).first { $0.service.text == id }?.standing
        }
        #expect(standing("a.one", 0) == .held(until: today))
        #expect(standing("a.two", 0) == nil)
        #expect(standing("a.three", 0) == .underWay)
        #expect(standing("a.three", 1) == nil)
        // What is the family's is everybody's.
        #expect(standing("a.house", 1) == .held(until: nil))
    }

    @Test func `the day decides, to the birthday and to the rule's own days`() throws {
        let book = SampleRules.book(
            SampleRules.service("a.aged", SampleRules.atLeast(43)),
            SampleRules.service("a.later", SampleRules.dated(SampleRules.woman, from: "2027-01-01")))
        let before = try #require(CivilDate(iso: "2027-06-30")), birthday = try #require(CivilDate(iso: "2027-07-01"))
        #expect(told(entitlements(book, on: before), 0) == ["a.aged not", "a.later not"])
        #expect(told(entitlements(book, on: birthday), 0) == ["a.aged entitled", "a.later not"])
        #expect(told(entitlements(book), 0) == ["a.later entitled", "a.aged not"])
    }

    /// The fast way over the whole book and the telling one over a service say the same.
    @Test(arguments: UInt64(1)...40)
    func `any rule comes out as its judgement does`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for index in 0..<50 {
            let service = SampleRules.service("a.s\(index)", SampleRules.any(&random, depth: 3))
            let found = entitlements(SampleRules.book(service))
            for member in family.members {
                let register = RegisterKnowledge(
                    context: AnswerContext(today: SampleForms.today, household: family, applicant: member.id))
                let truth = service.eligibility(register)?.truth
                let state = found.of(member.id)[0].state
                let expected: Entitlement.State = truth == .holds ? .entitled : truth == .fails ? .not : .possible
                #expect(state == expected, "\(String(describing: service.eligibility))")
            }
        }
    }
}

extension SampleRules {
    /// Some rule, with dated tests, children and unknown facts among them.
    static func any(_ random: inout SeededRandom, depth: Int) -> Condition {
        let leaf = { (pick: Int) -> Condition in
            switch pick % 8 {
            case 0: woman
            case 1: poor
            case 2: atLeast(12)
            case 3: atLeast(40)
            case 4: dated(woman, from: "2027-01-01")
            case 5: dated(atLeast(12), until: "2026-01-01")
            case 6: fact(.sex, .oneOf(["female"]), of: .child)
            default: fact(.age, .atLeast(.number(Quantity(14))), of: .child)
            }
        }
        let pick = Int(random.next() % 64)
        guard depth > 0, pick % 4 != 0 else { return leaf(Int(random.next() % 64)) }
        let parts = (0...Int(random.next() % 3)).map { _ in any(&random, depth: depth - 1) }
        return switch pick % 3 {
        case 0: .all(parts)
        case 1: .any(parts)
        default: .none(parts)
        }
    }
}
