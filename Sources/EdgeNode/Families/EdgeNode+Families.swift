package import Domain
package import Primitives
package import Store

/// Why no family is shown.
package enum FindProblem: String, Reported {
    /// Neither 8 digits (family), 9 digits (member) nor a mobile number.
    case malformed
    case unknownFamily, unknownMember, unknownMobile

    package var key: String { "find.\(rawValue)" }
    package var summary: String {
        switch self {
        case .malformed: "This is no Samagra ID and no mobile number."
        case .unknownFamily: "No family of this number is in this centre's register."
        case .unknownMember: "No member of this number is in this centre's register."
        case .unknownMobile: "No family gave this mobile number."
        }
    }
    package var recovery: String {
        switch self {
        case .malformed: "A family ID has 8 digits, a member ID 9, a mobile number 10."
        case .unknownFamily: "Check the number, or try a member's ID or the mobile number."
        case .unknownMember: "Check the number, or try the family ID or the mobile number."
        case .unknownMobile: "Try the family ID or a member's ID."
        }
    }
}

/// A family as its page shows it.
package struct FamilyOverview: Sendable, Hashable {
    package var household: Household
    /// What is under way and what was issued, the newest first.
    package var requests: [RequestSummary]
    /// Today's, of every service that has a rule.
    package var entitlements: Entitlements
    /// Kinds of valid papers that each member has on file.
    package var papers: [SamagraMemberID: Set<String>]
    package var today: CivilDate

    package init(
        household: Household, requests: [RequestSummary], entitlements: Entitlements,
        papers: [SamagraMemberID: Set<String>], today: CivilDate
    ) {
        self.household = household
        self.requests = requests
        self.entitlements = entitlements
        self.papers = papers
        self.today = today
    }

    /// What rules see of a member.
    package func register(_ member: SamagraMemberID) -> RegisterKnowledge {
        RegisterKnowledge(
            context: AnswerContext(today: today, household: household, applicant: member), papers: papers[member])
    }
}

extension EdgeNode {
    /// Finds families by family ID (8 digits), member ID (9) or mobile number (10). What is malformed is refused before
    /// any search.
    ///
    /// - Returns: At least one family.
    /// - Throws: ``FindProblem``.
    package func findFamilies(_ text: String) async throws -> [Household] {
        if let family = SamagraFamilyID(text) {
            guard let household = try await store.household(family) else { throw FindProblem.unknownFamily }
            return [household]
        }
        if let member = SamagraMemberID(text) {
            guard let household = try await store.household(of: member) else { throw FindProblem.unknownMember }
            return [household]
        }
        guard let mobile = MobileNumber(text) else { throw FindProblem.malformed }
        let households = try await store.households(mobile: mobile)
        guard !households.isEmpty else { throw FindProblem.unknownMobile }
        return households
    }

    /// One family with what it has under way and what it is entitled to today.
    ///
    /// - Throws: ``FindProblem/unknownFamily``, ``CatalogueError/none``.
    package func overview(of family: SamagraFamilyID) async throws -> FamilyOverview {
        guard let household = try await store.household(family) else { throw FindProblem.unknownFamily }
        return try await overview(of: household, on: clock.now().civilDate)
    }
}
