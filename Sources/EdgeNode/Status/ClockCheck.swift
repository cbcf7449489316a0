import Primitives
import Store

/// Whether the clock stands behind what the journal and the state have seen.
struct ClockCheck: DoctorCheck {
    private static let toleranceSeconds: Int64 = 120

    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        let now = node.clock.now()
        guard let newest = try? await node.store.newestTime() else {
            return [
                DoctorFinding(
                    "clock", "alone", .attention, "\(now.isoText); nothing to compare it with",
                    advice: "Provision the node, then exchange with the state server.", ["at": now.dayAndClock])
            ]
        }
        let behind = newest.seconds - now.seconds
        if behind > Self.toleranceSeconds {
            return [
                DoctorFinding(
                    "clock", "behind", .stop, "\(now.isoText), but the journal has seen \(newest.isoText)",
                    advice: "Set the clock; due dates and signatures would carry the wrong day.",
                    ["at": now.dayAndClock, "seen": newest.dayAndClock])
            ]
        }
        return [DoctorFinding("clock", "right", .good, now.isoText, ["at": now.dayAndClock])]
    }
}
