import Primitives

/// One thing that the doctor looked at: what was seen, and what to do.
package struct DoctorFinding: Sendable, Hashable, Codable {
    /// How urgent a finding is.
    package enum Level: String, Sendable, Hashable, Codable {
        case good, attention, stop
    }

    /// Stable name of the check, like `disk`.
    package var check: String
    package var level: Level
    /// What was measured, with units.
    package var evidence: String
    /// What to do now; empty where all is good.
    package var advice: String

    init(_ check: String, _ level: Level, _ evidence: String, advice: String = "") {
        self.check = check
        self.level = level
        self.evidence = evidence
        self.advice = advice
    }
}

/// One check, one file.
protocol DoctorCheck: Sendable {
    /// Looks at one thing of the node; never throws: what can't be looked at is a finding too.
    func findings(of node: EdgeNode) async -> [DoctorFinding]
}

extension EdgeNode {
    /// Everything the doctor looks at, in a fixed order.
    package func examine() async -> [DoctorFinding] {
        let checks: [any DoctorCheck] = [
            DiskCheck(), SealCheck(), ClockCheck(), JournalCheck(), PrinterCheck(), BacklogCheck(), LeaseCheck(),
            CatalogueCheck(),
        ]
        var findings: [DoctorFinding] = []
        for check in checks { findings += await check.findings(of: self) }
        return findings
    }
}
