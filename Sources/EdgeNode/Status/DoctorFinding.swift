import Primitives

/// One thing that the doctor looked at: what was seen, and what to do.
package struct DoctorFinding: Sendable, Hashable, Codable {
    /// How urgent a finding is.
    package enum Level: String, Sendable, Hashable, Codable {
        case good, attention, stop
    }

    /// Stable name of the check, like `disk`.
    package var check: String
    /// Stable name of what was found, like `disk.low`: under it the kiosk has evidence and advice in its languages.
    package var key: String
    /// The figures, names and times of that sentence, by their place in it.
    package var arguments: [String: String]
    package var level: Level
    /// What was measured, with units; in English, as a technician's command line shows it.
    package var evidence: String
    /// What to do now; empty where all is good.
    package var advice: String

    /// - Parameters:
    ///   - name: What was found, after the check's name in the key.
    init(
        _ check: String, _ name: String, _ level: Level, _ evidence: String, advice: String = "",
        _ arguments: [String: String] = [:]
    ) {
        self.check = check
        key = "\(check).\(name)"
        self.arguments = arguments
        self.level = level
        self.evidence = evidence
        self.advice = advice
    }
}

extension Timestamp {
    /// `24-11-2026 17:10`: the same in every language.
    var dayAndClock: String { civilDate.paperText + " " + clockText }
}

/// One check, one file.
protocol DoctorCheck: Sendable {
    /// Looks at one thing of the node; never throws: what can't be looked at is a finding too.
    func findings(of node: EdgeNode) async -> [DoctorFinding]
}

extension EdgeNode {
    /// Everything the doctor looks at, in a fixed order.
    ///
    /// - Parameter isQuick: Leaves out what takes seconds to ask: the scanner.
    package func examine(isQuick: Bool = false) async -> [DoctorFinding] {
        let checks: [any DoctorCheck] =
            [
                DiskCheck(), SealCheck(), ClockCheck(), JournalCheck(), PrinterCheck(), BacklogCheck(), LeaseCheck(),
                CatalogueCheck(), CashCheck(), DelayCheck(),
            ] + (isQuick ? [] : [ScannerCheck()])
        var findings: [DoctorFinding] = []
        for check in checks { findings += await check.findings(of: self) }
        return findings
    }
}
