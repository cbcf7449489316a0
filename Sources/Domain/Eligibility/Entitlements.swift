package import Primitives

/// What every member of a family is entitled to on a day.
package struct Entitlements: Sendable, Hashable {
    /// One member's, ranked: theirs now, then perhaps theirs, then not; in each what is given before what is written
    /// down, and first where little is left to settle and much of the member speaks for it.
    package struct OfMember: Sendable, Hashable {
        package var member: SamagraMemberID
        package var ranked: [Entitlement]

        /// What a service is to the member; `nil` where no rule says who can have it.
        package func of(_ service: ServiceID) -> Entitlement? { ranked.first { $0.service == service } }
    }

    /// In the order of the family's record. Who has died is entitled to nothing.
    package var members: [OfMember]

    /// A member's, ranked.
    package func of(_ member: SamagraMemberID) -> [Entitlement] {
        members.first { $0.member == member }?.ranked ?? []
    }

    /// Judges every service that has a rule for every member.
    ///
    /// - Parameters:
    ///   - papers: Kinds of valid papers that each member holds, as far as is known.
    ///   - requests: What the family asked for before, in any order.
    package static func of(
        _ household: Household, _ book: RuleBook, on day: CivilDate,
        papers: [SamagraMemberID: Set<String>] = [:], requests: [FormerRequest] = []
    ) -> Entitlements {
        let standings = Standings(requests, book, on: day)
        let members = household.members.map { member in
            guard member.isAlive(on: day) else { return OfMember(member: member.id, ranked: []) }
            let register = RegisterKnowledge(
                context: AnswerContext(today: day, household: household, applicant: member.id),
                papers: papers[member.id])
            var run = RuleRun(book, register)
            let found = book.entries.indices.map { place in
                Self.entitlement(&run, book.entries[place], standings.of(member.id, place))
            }
            return OfMember(member: member.id, ranked: ranked(found, book))
        }
        return Entitlements(members: members)
    }

    private static func entitlement(
        _ run: inout RuleRun, _ entry: RuleBook.Entry, _ standing: Entitlement.Standing?
    ) -> Entitlement {
        var best = run.judge(entry.rules[0])
        var fitting: [String] = []
        if let schemes = entry.service.schemes {
            let outcomes = [best] + entry.rules.dropFirst().map { run.judge($0) }
            let truth = Truth.any(outcomes.map(\.truth))
            let matching = outcomes.indices.filter { outcomes[$0].truth == truth }
            let nearest = matching.min { outcomes[$0].distance < outcomes[$1].distance } ?? 0
            best = outcomes[nearest]
            if truth != .fails { fitting = matching.map { schemes[$0].id } }
        }
        let state: Entitlement.State =
            switch best.truth {
            case .holds: .entitled
            case .unknown: .possible
            case .fails: .not
            }
        return Entitlement(
            service: entry.service.id, state: state, standing: standing, schemes: fitting,
            open: state == .possible ? best.open : 0, held: best.held, isOfFamily: entry.service.subject == .family)
    }

    /// By one number each: state, what it gives, how near it is; the catalogue's order decides between equals.
    private static func ranked(_ found: [Entitlement], _ book: RuleBook) -> [Entitlement] {
        let keys = found.indices.map { place in
            let entitlement = found[place]
            let state =
                switch entitlement.state {
                case .entitled: 0
                case .possible: entitlement.isLikely ? 1 : 2
                case .not: 3
                }
            let gives = book.entries[place].service.output == .sanction ? 0 : 1
            let distance = 256 + 2 * min(entitlement.open, 127) - min(entitlement.held, 255)
            return (((state * 2 + gives) * 1_024 + distance) << 24) + place
        }
        return keys.sorted().map { found[$0 & 0xFF_FFFF] }
    }
}

/// What the family has had of each service.
private struct Standings {
    private struct Key: Hashable {
        /// `nil`: the whole family's.
        var member: SamagraMemberID?
        var place: Int
    }

    private var standings: [Key: Entitlement.Standing] = [:]
    private let isOfFamily: [Bool]

    init(_ requests: [FormerRequest], _ book: RuleBook, on day: CivilDate) {
        isOfFamily = book.entries.map { $0.service.subject == .family }
        for request in requests {
            guard let place = book.place(of: request.service),
                let standing = request.standing(on: day, of: book.entries[place].service)
            else { continue }
            let key = Key(member: isOfFamily[place] ? nil : request.member, place: place)
            // What is held outweighs what is under way.
            if case .held = standings[key] { continue }
            standings[key] = standing
        }
    }

    func of(_ member: SamagraMemberID, _ place: Int) -> Entitlement.Standing? {
        standings.isEmpty ? nil : standings[Key(member: isOfFamily[place] ? nil : member, place: place)]
    }
}
