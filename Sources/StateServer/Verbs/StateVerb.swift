package import Domain
package import Primitives

/// What the command line asks of the state; it travels to a running server as JSON over its local socket.
package enum StateVerb: Codable, Sendable {
    case enrol(node: NodeID, centre: String, centreName: LocalizedText, url: String)
    case addPerson(Person, node: NodeID)
    case withdrawPerson(PersonID)
    case listPeople
    case issueLease(node: NodeID, officer: PersonID, services: [String], days: Int, count: Int, maximumDaysOffline: Int)
    case listLeases
    case decide(
        number: RequestNumber, outcome: Decision.Outcome, reasons: String, completeBy: CivilDate?, officer: String)
    case correct(number: RequestNumber, field: Correction.Field, value: String, reason: String, officer: String)
    case listProposals(waitingOnly: Bool)
    case answerProposal(RecordID, ProposedValue, reason: String, officer: String)
    /// Closes a request whose applicant let the last day pass.
    case close(number: RequestNumber)
    case publish(Catalogue)
    case listCash(node: NodeID?)
    /// At most ``StateOffice/householdsPerVerb`` families.
    case sendHouseholds([Household], node: NodeID)
    case status
}

/// What the state answers.
package enum StateAnswer: Codable, Sendable {
    case enrolled(EnrolledView)
    case personAdded(AddedPersonView)
    case personWithdrawn(nodes: [NodeID])
    case people([PersonView])
    case lease(LeaseView)
    case leases([LeaseView])
    case request(RequestView)
    case proposals([ProposalView])
    case published(PublishedView)
    case cash([DrawerView])
    case sent(messages: Int)
    case status([NodeView])
    case fault(FaultView)
}

/// An error as it travels to the command line.
package struct FaultView: Codable, Sendable, Reported {
    package var key: String
    package var summary: String
    package var recovery: String

    package init(_ error: any Error) {
        if let reported = error as? any Reported {
            (key, summary, recovery) = (reported.key, reported.summary, reported.recovery)
        } else {
            (key, summary, recovery) = ("state.failed", "The state could not do this.", "Look at the server's log.")
        }
    }
}
