import Domain
import FoundationEssentials
import Primitives

extension WireEvent {
    init(_ event: JournalEvent) throws(WireProblem) {
        self.init()
        id = Data(event.id.bytes)
        if case .node(let name) = event.origin { node = name.text }
        epoch = event.epoch
        position = event.position
        if event.previous != .zero { previous = Data(event.previous.bytes) }
        timeMs = event.time.time.milliseconds
        counter = event.time.counter
        actor = WireActor(event.actor)
        switch event.body {
        case .request(let request, let change):
            if request != event.id { self.request = Data(request.bytes) }
            body = try OneOf_Body(change, at: event.time.time)
        case .access(let change):
            body = .access(try WireAccess(change))
        case .node(let change):
            body = .nodeChange(try WireNodeChange(change))
        case .proposed(let proposal):
            body = .proposed(try WireRegisterProposal(proposal))
        case .cash(let drawer, let change):
            body = .cash(try WireCash(change, of: drawer, at: event.time.time))
        case .identity(let check):
            body = .identity(try WireIdentityCheck(check))
        case .locker(let paper, let change):
            body = .locker(try WireLockerChange(paper, change))
        }
    }

    func domain() throws(WireProblem) -> JournalEvent {
        guard position > 0 else { throw .missing(field: "event.position") }
        guard hasActor else { throw .missing(field: "event.actor") }
        let id = try record(self.id, "event.id")
        let time = try instant(timeMs, "event.time_ms")
        return JournalEvent(
            id: id, origin: try origin(), epoch: epoch, position: position,
            previous: previous.isEmpty ? .zero : try contentHash(previous, "event.previous"),
            time: HybridTime(time: time, counter: counter), actor: try actor.domain(),
            body: try domainBody(of: id, at: time))
    }

    private func origin() throws(WireProblem) -> EventOrigin {
        if node.isEmpty { return .state }
        guard let name = NodeID(node) else { throw .outOfRange(field: "event.node") }
        return .node(name)
    }

    private func domainBody(of id: RecordID, at time: Timestamp) throws(WireProblem) -> EventBody {
        switch try required(body, "event.body") {
        case .access(let change): return .access(try change.domain())
        case .nodeChange(let change): return .node(try change.domain())
        case .proposed(let proposal): return .proposed(try proposal.domain())
        case .cash(let change): return try change.domain(at: time)
        case .identity(let check): return .identity(try check.domain())
        case .locker(let change): return try change.domain()
        case let other:
            let request = request.isEmpty ? id : try record(request, "event.request")
            return .request(request, try other.requestChange(at: time))
        }
    }
}

extension WireActor {
    init(_ actor: Actor) {
        self.init()
        person = actor.person?.text ?? ""
        name = WireText(actor.name)
        designation = WireText(actor.designation)
    }

    func domain() throws(WireProblem) -> Actor {
        guard hasName else { throw .missing(field: "actor.name") }
        guard hasDesignation else { throw .missing(field: "actor.designation") }
        return Actor(
            person: person.isEmpty ? nil : try personID(person, "actor.person"), name: name.domain,
            designation: designation.domain)
    }
}
