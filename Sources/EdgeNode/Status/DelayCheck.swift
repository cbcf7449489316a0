import Domain
import Primitives
import Store

/// Requests that wait for an officer past their day, and what that costs by what sources say.
struct DelayCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        let late = (try? await node.store.overdueRequests(on: node.clock.now().civilDate)) ?? []
        guard !late.isEmpty else {
            return [DoctorFinding("delay", "none", .good, "no request waits past its day")]
        }
        var owed = Money.zero
        for summary in late {
            guard let request = try? await node.store.request(summary.id) else { continue }
            owed += (try? await node.standing(of: request))?.delay?.owed ?? .zero
        }
        return [
            DoctorFinding(
                "delay", "some", .attention,
                "\(late.count) requests wait past their day; \(owed.figures) rupees of penalty by press reports",
                advice: "Let the officers decide them; the day's list shows which.",
                ["n": String(late.count), "sum": "₹" + owed.figures])
        ]
    }
}
