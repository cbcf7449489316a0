package import Domain
import Primitives

/// Several families gave the same mobile number: which one is here?
package struct FamiliesPage: PageView {
    package static let template = "families"

    /// A family to choose.
    package struct Line: Sendable {
        package let index: String
        package let name: String
        package let detail: String
    }

    package let rail: [Station]
    package let count: String
    package let lines: [Line]

    package init(households: [Household], texts: Texts) {
        let language = texts.language
        rail = VisitStep.family.rail(texts)
        count = String(households.count)
        lines = households.enumerated().map { index, household in
            Line(
                index: String(index), name: texts("family.of", ["name": household.head?.name(language) ?? ""]),
                detail: household.address.village(language) + " · "
                    + texts("families.members", ["n": String(household.members.count)]))
        }
    }
}
