import Store

/// The journal's chain and SQLite's own check.
struct JournalCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        do {
            let report = try await node.store.integrityReport()
            guard report == "ok" else {
                return [
                    DoctorFinding(
                        "journal", .stop, "SQLite reports: \(report)",
                        advice: "Stop the node and copy the data directory before anything else.")
                ]
            }
            if let position = try await node.store.firstBrokenLink() {
                return [
                    DoctorFinding(
                        "journal", .stop, "the chain breaks at event \(position)",
                        advice: "The journal was changed from outside; call the state administrator.")
                ]
            }
            let length = try await node.store.standing()?.journalLength ?? 0
            return [DoctorFinding("journal", .good, "\(length) events, every link holds")]
        } catch {
            return [
                DoctorFinding(
                    "journal", .stop, "the journal can't be read (\(type(of: error)))",
                    advice: "Stop the node and copy the data directory before anything else.")
            ]
        }
    }
}
