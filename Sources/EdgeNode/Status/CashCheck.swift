import Domain
import Primitives
import Store

/// Drawers of an earlier day that nobody closed, as after a power cut.
struct CashCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        let today = node.clock.now().civilDate
        let open = (try? await node.store.drawers().filter { $0.isOpen && $0.day < today }) ?? []
        guard let first = open.last else {
            return [DoctorFinding("cash", "closed", .good, "no drawer of an earlier day is open")]
        }
        return [
            DoctorFinding(
                "cash", "open", .attention,
                "\(open.count) drawers of earlier days are open, the oldest \(first.holder)'s of \(first.day.isoText)",
                advice: "Their operators count and close them at their next sign-in.",
                ["n": String(open.count), "operator": first.holder.text, "date": first.day.paperText])
        ]
    }
}
