package import Primitives

/// What judging an answer needs besides the answer: the day, and the family before the desk.
package struct AnswerContext: Sendable, Hashable {
    package var today: CivilDate
    package var household: Household
    package var applicant: SamagraMemberID

    package init(today: CivilDate, household: Household, applicant: SamagraMemberID) {
        self.today = today
        self.household = household
        self.applicant = applicant
    }

    /// The members that a question may be answered with.
    package func members(_ filter: MemberFilter) -> [Member] {
        household.members.filter { filter.accepts($0, applicant: applicant, today: today) }
    }
}
