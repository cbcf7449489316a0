package import Domain
package import Primitives

/// A family: its members, what is under way for them, what they hold.
package struct FamilyPage: PageView {
    package static let template = "family"

    /// Something that can be pressed for a member: a request under way, or a draft.
    package struct Pick: Sendable {
        package let href: String
        package let icon: String
        package let title: String
        package let when: String
        package let isAttention: Bool
    }

    /// A member of the family.
    package struct Row: Sendable {
        package let member: String
        package let age: String
        package let name: String
        package let relation: String
        /// The button that chooses this member.
        package let choose: String
        package let picks: [Pick]
        package let holds: [String]
        package let hasNothing: Bool
        /// What the button to the member's locker says.
        package let papers: String
    }

    /// What the drafts and the journal know about one member.
    package struct Known: Sendable {
        package var member: SamagraMemberID
        /// Drafts with the name of their service.
        package var drafts: [(id: RecordID, service: LocalizedText)]
        /// Requests with the name of their service and, where certified, the last day of validity.
        package var requests: [(request: ListedRequest, service: LocalizedText, validUntil: CivilDate?)]
        /// How many papers lie in their locker.
        package var papers = 0

        package init(
            member: SamagraMemberID, drafts: [(id: RecordID, service: LocalizedText)],
            requests: [(request: ListedRequest, service: LocalizedText, validUntil: CivilDate?)]
        ) {
            self.member = member
            self.drafts = drafts
            self.requests = requests
        }
    }

    package let rail: [Station]
    package let title: String
    package let count: String
    package let register: [Fact]
    package let rows: [Row]

    package init(household: Household, known: [Known], texts: Texts, today: CivilDate) {
        let language = texts.language
        rail = VisitStep.family.rail(texts)
        title = texts("family.of", ["name": household.head?.name(language) ?? ""])
        count = String(household.members.count)
        register = [
            Fact(texts("fact.family"), household.family.spaced),
            Fact(texts("fact.village"), household.address.village(language)),
            Fact(texts("fact.tehsil"), household.address.tehsil(language)),
            Fact(texts("fact.mobile"), household.head?.mobile?.masked ?? texts("fact.none")),
        ]
        rows = household.members.map { member in
            Self.row(member, known: known.first { $0.member == member.id }, texts: texts, today: today)
        }
    }

    private static func row(_ member: Member, known: Known?, texts: Texts, today: CivilDate) -> Row {
        let language = texts.language
        let requests = known?.requests ?? []
        let words = DateWords(texts)
        let drafts = (known?.drafts ?? []).map {
            Pick(
                href: "/drafts/\($0.id)", icon: "edit", title: $0.service(language), when: texts("family.draft"),
                isAttention: true)
        }
        let underWay = requests.filter { $0.request.status != .certified && $0.request.status != .rejected }.map {
            Pick(
                href: "/requests/\($0.request.id)", icon: $0.request.status == .returned ? "return" : "clock",
                title: $0.service(language),
                when: $0.request.status == .returned
                    ? texts("family.returned")
                    : $0.request.dueOn.map { texts("family.due", ["date": words.long($0)]) }
                        ?? texts("family.undated"),
                isAttention: $0.request.status == .returned)
        }
        let holds = requests.filter { $0.request.status == .certified }.map {
            $0.service(language)
                + ($0.validUntil.map { " — " + texts("family.until", ["date": $0.paperText]) } ?? "")
        }
        return Row(
            member: member.id.digits, age: String(member.birthDate.completedYears(on: today)),
            name: member.name(language), relation: texts("relation.\(member.relation.rawValue)"),
            choose: texts("family.choose"), picks: drafts + underWay, holds: holds, hasNothing: holds.isEmpty,
            papers: texts("locker.link", ["n": String(known?.papers ?? 0)]))
    }
}
