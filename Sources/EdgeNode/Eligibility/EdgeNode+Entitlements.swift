package import Domain
package import Primitives
import Store

extension EdgeNode {
    /// A family with what it asked for and what each member is entitled to on a day.
    ///
    /// - Throws: ``CatalogueError/none``.
    package func overview(of household: Household, on day: CivilDate) async throws -> FamilyOverview {
        let rules = rules.rules(of: try await catalogue())
        let requests = try await store.requests(.family(household.family))
        let papers = Self.papers(of: requests, rules, on: day)
        let former = requests.map {
            FormerRequest(member: $0.member, service: $0.service, status: $0.status, validUntil: $0.validUntil)
        }
        return FamilyOverview(
            household: household, requests: requests,
            entitlements: Entitlements.of(household, rules.book, on: day, papers: papers, requests: former),
            papers: papers, today: day)
    }

    /// Kinds of valid papers that each member holds: those that this centre issued.
    package func papersHeld(
        by family: SamagraFamilyID, on day: CivilDate
    ) async throws -> [SamagraMemberID: Set<String>] {
        let requests = try await store.requests(.family(family))
        guard !requests.isEmpty else { return [:] }
        return Self.papers(of: requests, rules.rules(of: try await catalogue()), on: day)
    }

    private static func papers(
        of requests: [RequestSummary], _ rules: RuleShelf.Rules, on day: CivilDate
    ) -> [SamagraMemberID: Set<String>] {
        var papers: [SamagraMemberID: Set<String>] = [:]
        for request in requests where request.status == .certified && request.validUntil.map({ day <= $0 }) ?? true {
            papers[request.member, default: []].formUnion(rules.issued[request.service] ?? [])
        }
        return papers
    }
}
