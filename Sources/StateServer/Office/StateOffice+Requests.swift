package import Domain
import Primitives
import SQLiteLedger

extension StateOffice {
    /// Longest reasons or value, in characters.
    static let maximumText = 2_000

    /// Decides a request at the state; the decision travels to the node.
    ///
    /// - Parameter officer: A sign-in number that the state knows, or a name.
    /// - Throws: `LedgerError.notOpen` where the request does not wait for a decision.
    package func decide(_ number: RequestNumber, _ decision: Decision, officer: String) throws -> ServiceRequest {
        let reasons = decision.reasons.trimmed
        guard decision.outcome == .approved || !reasons.isEmpty else { throw OfficeProblem.reasonsMissing }
        guard reasons.count <= Self.maximumText else { throw OfficeProblem.textMissing }
        let actor = try actor(officer)
        var decision = decision
        if decision.outcome == .returned, decision.completeBy == nil {
            decision.completeBy = clock.now().civilDate.adding(days: GuaranteeTerms.usualCompletionDays)
        }
        return try ledger.write(aboutRequest: number, by: actor, at: clock.now(), random: random) { request in
            guard actor.person == nil || actor.person != request.takenBy.person else { throw OfficeProblem.ownRequest }
            guard request.status == .open else { throw LedgerError.notOpen }
            return .decided(decision)
        }
    }

    /// Closes a request whose applicant let the last day pass. Its node does the same by itself; whichever of the two
    /// events is the earlier one counts.
    ///
    /// - Throws: ``OfficeProblem/notLapsed``.
    package func closeLapsed(_ number: RequestNumber) throws -> ServiceRequest {
        let now = clock.now()
        let office = Actor(
            person: nil, name: LocalizedText(hindi: "राज्य सर्वर", english: "State server"),
            designation: LocalizedText(hindi: "", english: ""))
        return try ledger.write(aboutRequest: number, by: office, at: now, random: random) { request in
            guard let last = request.completeBy, last < now.civilDate else { throw OfficeProblem.notLapsed }
            return .closed(RequestClosing(cause: .lapsed(completeBy: last), reason: ""))
        }
    }

    /// Puts a fact of a request right; the correction travels to the node.
    package func correct(_ number: RequestNumber, _ correction: Correction, officer: String) throws -> ServiceRequest {
        guard (1...Self.maximumText).contains(correction.reason.trimmed.count) else { throw OfficeProblem.textMissing }
        guard let value = correction.field.settled(correction.value) else { throw OfficeProblem.valueInvalid }
        return try ledger.write(
            aboutRequest: number, by: try actor(officer), at: clock.now(), random: random
        ) { _ in
            .corrected(Correction(field: correction.field, value: value, reason: correction.reason.trimmed))
        }
    }

    func actor(_ officer: String) throws -> Actor {
        if let id = PersonID(officer), let person = try ledger.person(id) {
            return Actor(person: id, name: person.name, designation: person.designation)
        }
        let name = officer.trimmed
        guard (1...120).contains(name.count) else { throw OfficeProblem.textMissing }
        return Actor(
            person: nil, name: LocalizedText(hindi: name, english: name),
            designation: LocalizedText(hindi: "राज्य कार्यालय", english: "State office"))
    }
}
