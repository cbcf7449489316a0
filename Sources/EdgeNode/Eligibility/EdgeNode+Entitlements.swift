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
        let papers = try await validPapers(of: household, on: day)
        let former = requests.map {
            FormerRequest(member: $0.member, service: $0.service, status: $0.status, validUntil: $0.validUntil)
        }
        return FamilyOverview(
            household: household, requests: requests,
            entitlements: Entitlements.of(household, rules, on: day, papers: papers, requests: former),
            papers: papers, today: day)
    }
}
