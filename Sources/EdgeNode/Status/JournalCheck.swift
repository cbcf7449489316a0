import Store

/// The journal's chain and SQLite's own check.
struct JournalCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        do {
            let report = try await node.store.integrityReport()
            guard report == "ok" else {
                return [
                    DoctorFinding(
                        "journal", "damaged", .stop, "SQLite reports: \(report)",
                        advice: "Stop the node and copy the data directory before anything else.")
                ]
            }
            if let position = try await node.store.firstBrokenLink() {
                return [
                    DoctorFinding(
                        "journal", "broken", .stop, "the chain breaks at event \(position)",
                        advice: "The journal was changed from outside; call the state administrator.",
                        ["n": String(position)])
                ]
            }
            let length = try await node.store.standing()?.journalLength ?? 0
            return [
                DoctorFinding(
                    "journal", "whole", .good, "\(length) events, every link holds", ["n": String(length)])
            ]
        } catch {
            return [
                DoctorFinding(
                    "journal", "unreadable", .stop, "the journal can't be read (\(type(of: error)))",
                    advice: "Stop the node and copy the data directory before anything else.")
            ]
        }
    }
}
