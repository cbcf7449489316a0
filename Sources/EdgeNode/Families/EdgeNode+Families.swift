package import Domain
package import Primitives
package import Store

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

/// What a search gave.
package struct FoundFamilies: Sendable, Hashable {
    /// Whether names were compared: then even a single family may be another than is meant.
    package var isByName: Bool
    package var families: [FoundHousehold]
}

extension EdgeNode {
    /// Families that a search gives at most.
    package static let maximumFound = 20
    /// Of a name: who is not among ten likely families is found by another name, the village or a number.
    package static let maximumNamed = 10

    /// Finds families by what was typed: a family ID (8 digits), a member ID (9), a mobile number (10), in digits of
    /// either script, or a name, best with the village, in either script and misspelt. Digits that are none of these
    /// are refused before any search.
    ///
    /// - Parameter limit: Families that are wanted, at most ``maximumFound``, by name ``maximumNamed``.
    /// - Returns: At least one family, the likeliest first.
    /// - Throws: ``FindProblem``.
    package func findFamilies(_ text: String, limit: Int = maximumFound) async throws -> FoundFamilies {
        let limit = max(1, min(limit, Self.maximumFound))
        let number = Self.asciiDigits(text)
        guard number.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            return FoundFamilies(isByName: false, families: Array(try await families(of: number).prefix(limit)))
        }
        let families = try await store.households(sounding: text, limit: min(limit, Self.maximumNamed))
        guard !families.isEmpty else { throw FindProblem.unknownName }
        return FoundFamilies(isByName: true, families: families)
    }

    private func families(of number: String) async throws -> [FoundHousehold] {
        if let family = SamagraFamilyID(number) {
            guard let found = try await store.household(family).flatMap({ FoundHousehold($0) }) else {
                throw FindProblem.unknownFamily
            }
            return [found]
        }
        if let member = SamagraMemberID(number) {
            guard let found = try await store.household(of: member).flatMap({ FoundHousehold($0, member: member) })
            else { throw FindProblem.unknownMember }
            return [found]
        }
        guard let mobile = MobileNumber(number) else { throw FindProblem.malformed }
        let found = try await store.households(mobile: mobile).compactMap { household in
            FoundHousehold(household, member: household.members.first { $0.mobile == mobile }?.id)
        }
        guard !found.isEmpty else { throw FindProblem.unknownMobile }
        return found
    }

    /// Devanagari's digits as the others.
    private static func asciiDigits(_ text: String) -> String {
        var digits = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            digits.append(
                (0x0966...0x096F).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x0936) ?? scalar : scalar)
        }
        return String(digits)
    }

    /// One family with what it has under way and what it is entitled to today.
    ///
    /// - Throws: ``FindProblem/unknownFamily``, ``CatalogueError/none``.
    package func overview(of family: SamagraFamilyID) async throws -> FamilyOverview {
        guard let household = try await store.household(family) else { throw FindProblem.unknownFamily }
        return try await overview(of: household, on: clock.now().civilDate)
    }
}
