import Domain
import FoundationEssentials
import SQLiteLedger
import SyncProtocol

extension StateOffice {
    /// Does what a verb asks. Errors come back as ``StateAnswer/fault(_:)``.
    package func answer(_ verb: StateVerb) -> StateAnswer {
        do {
            return try perform(verb)
        } catch {
            return .fault(FaultView(error))
        }
    }

    /// The same over JSON.
    package func answer(json: [UInt8]) -> [UInt8] {
        let answer: StateAnswer
        do {
            answer = self.answer(try JSONDecoder().decode(StateVerb.self, from: Data(json)))
        } catch {
            answer = .fault(FaultView(error))
        }
        return (try? JSONEncoder().encode(answer)).map { Array($0) } ?? []
    }

    private func perform(_ verb: StateVerb) throws -> StateAnswer {
        switch verb {
        case .enrol(let node, let centre, let centreName, let url):
            let token = try invite(node: node, centre: centre, centreName: centreName, url: url)
            return .enrolled(
                EnrolledView(node: node, centre: centre, token: try token.text, validDays: Self.tokenDays))
        case .addPerson(let person, let node):
            let code = try add(person, to: node)
            return .personAdded(
                AddedPersonView(person: person.id, node: node, oneTimeCode: code, validDays: Self.codeDays))
        case .withdrawPerson(let id):
            return .personWithdrawn(nodes: try withdraw(id))
        case .listPeople:
            return .people(try ledger.grants().map { PersonView($0) })
        case .issueLease(let node, let officer, let services, let days, let count, let maximumDaysOffline):
            let order = LeaseOrder(
                node: node, officer: officer, services: services, days: days, count: count,
                maximumDaysOffline: maximumDaysOffline)
            return .lease(LeaseView(try issueLease(order)))
        case .listLeases:
            return .leases(try ledger.leases().map { LeaseView($0) })
        case .decide(let number, let outcome, let reasons, let completeBy, let officer):
            let decision = Decision(outcome: outcome, reasons: reasons.trimmed, completeBy: completeBy)
            return .request(RequestView(try decide(number, decision, officer: officer)))
        case .correct(let number, let field, let value, let reason, let officer):
            let correction = Correction(field: field, value: value, reason: reason)
            return .request(RequestView(try correct(number, correction, officer: officer)))
        case .listProposals(let waitingOnly):
            return .proposals(try ledger.proposals(waitingOnly: waitingOnly).map { ProposalView($0) })
        case .answerProposal(let id, let value, let reason, let officer):
            return .proposals(
                [ProposalView(try answer(proposal: id, value, reason: reason, officer: officer))])
        case .close(let number):
            return .request(RequestView(try closeLapsed(number)))
        case .listCash(let node):
            return .cash(try ledger.drawers(of: node).map { DrawerView($0, isSigned: isSigned($0)) })
        case .publish(let catalogue):
            let (version, nodes) = try publish(catalogue)
            return .published(PublishedView(version: version, nodes: nodes))
        case .sendHouseholds(let households, let node):
            return .sent(messages: try send(households, to: node))
        case .status:
            let leases = try ledger.leases()
            return .status(
                try ledger.nodes().map {
                    NodeView(
                        try ledger.status(of: $0), leases: leases, drawers: try ledger.drawers(of: $0.node, limit: 60))
                })
        }
    }
}
