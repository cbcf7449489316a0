package import Domain
package import Primitives

/// Several families gave the same mobile number, or have a name like the one that was typed: which one is here?
package struct FamiliesPage: PageView {
    package static let template = "families"

    /// A family that was found, and whose number or name it was.
    package struct Candidate: Sendable {
        package let household: Household
        package let member: SamagraMemberID

        package init(household: Household, member: SamagraMemberID) {
            self.household = household
            self.member = member
        }
    }

    /// A family to choose, with what tells it from the others.
    package struct Line: Sendable {
        package let index: String
        package let name: String
        /// Who was found, where it is not the head.
        package let who: String?
        package let place: String
        package let members: String
    }

    package let rail: [Station]
    package let count: String
    package let text: String
    package let lines: [Line]

    /// - Parameter isByName: Whether names were compared: the list is then of likely families.
    package init(candidates: [Candidate], isByName: Bool, texts: Texts) {
        rail = VisitStep.family.rail(texts)
        count = String(candidates.count)
        text = texts(isByName ? "families.byname" : "families.text")
        lines = candidates.enumerated().map { Self.line($0.offset, $0.element, texts) }
    }

    private static func line(_ index: Int, _ candidate: Candidate, _ texts: Texts) -> Line {
        let language = texts.language
        let household = candidate.household
        let head = household.head
        let found = household.member(candidate.member)
        // The given names: the rest is mostly the same for all.
        let names = household.members.map { $0.name(language).split(separator: " ").first.map(String.init) ?? "" }
        return Line(
            index: String(index), name: texts("family.of", ["name": head?.name(language) ?? ""]),
            who: found.flatMap { $0.id == head?.id ? nil : $0 }.map { $0.name(language) },
            place: "\(household.address.village(language)), \(household.address.tehsil(language))",
            members: texts(
                "families.who", ["n": String(names.count), "names": names.joined(separator: ", ")]))
    }
}
