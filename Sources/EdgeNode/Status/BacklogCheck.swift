import Primitives
import Store
import SyncProtocol

/// What waits for the state, and since when nothing was exchanged.
struct BacklogCheck: DoctorCheck {
    private static let attentionDays: Int64 = 2

    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        guard let lanes = try? await node.store.lanes(), let standing = try? await node.store.standing() else {
            return [
                DoctorFinding(
                    "backlog", "unprovisioned", .attention, "this node is not provisioned",
                    advice: "Run `eseva-node provision` with the token of the state server.")
            ]
        }
        let waiting = lanes.map { "\($0.lane): \($0.backlog)" }.joined(separator: ", ")
        let evidence = "waiting \(waiting); last exchange \(standing.lastExchange.isoText)"
        let figures = [
            "n": String(lanes.reduce(0) { $0 + $1.backlog }), "at": standing.lastExchange.dayAndClock,
        ]
        let days = (node.clock.now().seconds - standing.lastExchange.seconds) / 86_400
        if days >= Self.attentionDays {
            return [
                DoctorFinding(
                    "backlog", "old", .attention, evidence,
                    advice: "Check the line to \(node.identity.stateURL), then run `eseva-node sync`.", figures)
            ]
        }
        return [DoctorFinding("backlog", "some", .good, evidence, figures)]
    }
}
