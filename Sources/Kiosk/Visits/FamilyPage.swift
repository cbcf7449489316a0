package import Domain
package import EdgeNode
package import Primitives
import Store

/// A family at a glance: what each member can have now, what is under way, what they hold and have on file.
package struct FamilyPage: PageView {
    package static let template = "family"

    /// Something that can be pressed for a member: a draft, a request that lacks something, or an entitlement.
    package struct Pick: Sendable {
        /// The page it leads to; `nil` where it begins a draft.
        package let href: String?
        /// Of whom and for what a draft is begun, or the reasons are told; `nil` where it leads to a page.
        package let choice: String?
        package let icon: String
        package let title: String
        package let when: String
        package let tone: String
        /// For the ear: what the button of the reasons is about.
        package let why: String
    }

    /// A line of what is there already.
    package struct Having: Sendable {
        package let icon: String
        package let text: String
        package let href: String?
    }

    /// A member of the family.
    package struct Row: Sendable {
        package let member: String
        package let age: String
        package let name: String
        package let relation: String
        package let picks: [Pick]
        /// What to say where nothing can be pressed.
        package let idle: String?
        /// How many entitlements are not shown here.
        package let more: String?
        /// For the ear: the button that shows all services for this member.
        package let choose: String
        package let has: [Having]
        /// What the button to the member's locker says.
        package let papers: String
    }

    /// What the drafts and the papers say about one member.
    package struct Known: Sendable {
        package var member: SamagraMemberID
        /// Drafts with their service and its name.
        package var drafts: [(id: RecordID, service: ServiceID, name: LocalizedText)]
        /// How many documents of the member are on file.
        package var documentsOnFile: Int

        package init(
            member: SamagraMemberID, drafts: [(id: RecordID, service: ServiceID, name: LocalizedText)],
            documentsOnFile: Int
        ) {
            self.member = member
            self.drafts = drafts
            self.documentsOnFile = documentsOnFile
        }
    }

    /// So many things to press stand in a row, unless more of them wait for the applicant: fewer in a large family, so
    /// that all of it is seen at a glance.
    static func picks(of household: Household) -> Int { household.members.count > 4 ? 1 : 2 }

    package let rail: [Station]
    package let title: String
    package let count: String
    package let register: [Fact]
    package let rows: [Row]

    /// - Parameter services: Those that the family's requests and entitlements name.
    package init(
        overview: FamilyOverview, known: [Known], services: [ServiceID: Service], texts: Texts
    ) {
        let language = texts.language
        let household = overview.household
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
            FamilyRow(
                member: member, overview: overview, known: known.first { $0.member == member.id }, services: services,
                texts: texts
            ).row
        }
    }
}
