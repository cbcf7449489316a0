package import Domain
package import Primitives
import Store

/// What the command line asks for.
package struct EntitlementQuery: Sendable, Hashable, Codable {
    package var family: SamagraFamilyID
    /// One member only.
    package var member: SamagraMemberID?
    /// `nil`: today.
    package var day: CivilDate?

    package init(family: SamagraFamilyID, member: SamagraMemberID?, day: CivilDate?) {
        self.family = family
        self.member = member
        self.day = day
    }
}

/// What a family is entitled to, told for programs and people: ids, and no personal data beyond them.
package struct EntitlementReport: Sendable, Hashable, Codable {
    /// What would settle a test.
    package struct Settling: Sendable, Hashable, Codable {
        /// Like `paper:domicile_certificate`.
        package var by: String
        package var words: LocalizedText
    }

    /// A test that decided.
    package struct Reason: Sendable, Hashable, Codable {
        package var statement: LocalizedText
        package var truth: Truth
        package var found: LocalizedText?
        package var source: String?
        package var confidence: Confidence?
        package var effectiveFrom: CivilDate?
        package var settling: [Settling]
    }

    /// One service for one member.
    package struct Line: Sendable, Hashable, Codable {
        package var service: ServiceID
        package var name: LocalizedText
        package var state: Entitlement.State
        /// `held` or `under_way`.
        package var standing: String?
        package var validUntil: CivilDate?
        package var schemes: [String]
        /// Whether something of the member speaks for it.
        package var isLikely: Bool
        package var isOfFamily: Bool
        package var reasons: [Reason]
    }

    /// One member's, ranked.
    package struct OfMember: Sendable, Hashable, Codable {
        package var member: SamagraMemberID
        package var entitlements: [Line]
    }

    package var family: SamagraFamilyID
    package var day: CivilDate
    package var catalogue: Int
    package var members: [OfMember]
}

extension EdgeNode {
    /// Answers the command line.
    ///
    /// - Throws: ``FindProblem/unknownFamily``, ``FindProblem/unknownMember``, ``CatalogueError/none``.
    package func entitlementReport(_ query: EntitlementQuery) async throws -> EntitlementReport {
        let day = query.day ?? clock.now().civilDate
        guard let household = try await store.household(query.family) else { throw FindProblem.unknownFamily }
        if let member = query.member, household.member(member) == nil { throw FindProblem.unknownMember }
        let catalogue = try await catalogue()
        let overview = try await overview(of: household, on: day)
        let asked = overview.entitlements.members.filter { query.member == nil || $0.member == query.member }
        // The words of a rule are the form's: each service is read once, whatever the number of members.
        var services: [ServiceID: Service] = [:]
        for id in asked.flatMap(\.ranked).map(\.service) where services[id] == nil {
            services[id] = try await service(id)
        }
        let members = asked.map { of in
            let register = overview.register(of.member)
            return EntitlementReport.OfMember(
                member: of.member,
                entitlements: of.ranked.compactMap { entitlement in
                    services[entitlement.service].map { EntitlementReport.Line(entitlement, $0, register) }
                })
        }
        return EntitlementReport(family: query.family, day: day, catalogue: catalogue.version, members: members)
    }
}

extension EntitlementReport.Line {
    init(_ entitlement: Entitlement, _ service: Service, _ register: RegisterKnowledge) {
        self.service = entitlement.service
        name = service.name
        state = entitlement.state
        switch entitlement.standing {
        case .underWay: standing = "under_way"
        case .held(let until):
            standing = "held"
            validUntil = until
        case nil: break
        }
        schemes = entitlement.schemes
        isLikely = entitlement.isLikely
        isOfFamily = entitlement.isOfFamily
        let words = RuleWords(service)
        reasons = []
        for outcome in service.eligibility(register)?.judgement.decisive ?? [] {
            let reason = EntitlementReport.Reason(outcome, words, register)
            // Schemes of one service ask for the same.
            if !reasons.contains(where: { $0.statement == reason.statement }) { reasons.append(reason) }
        }
    }
}

extension EntitlementReport.Reason {
    init(_ outcome: TestOutcome, _ words: RuleWords, _ register: RegisterKnowledge) {
        let basis = outcome.test.basis
        self.init(
            statement: words.statement(outcome.test), truth: outcome.truth, found: words.found(outcome),
            source: basis.flatMap { $0.source.isEmpty ? nil : $0.source }, confidence: basis?.confidence,
            effectiveFrom: basis?.effectiveFrom,
            settling: outcome.truth != .unknown
                ? []
                : words.settlements(outcome.test, register).map {
                    EntitlementReport.Settling(by: $0.description, words: words.words($0, of: outcome.test))
                })
    }
}
