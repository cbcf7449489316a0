import ArgumentParser
import ControlSocket
import EdgeNode
import Logging
import Store

/// `eseva-node doctor`.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at disk, clock, journal, printers, backlog, lease and catalogue; say what to do.",
        discussion: "Ends with 0 when all is good or needs attention later, with 1 when something must stop work.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the findings as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            let settings = try options.settings()
            let findings = try await NodeAccess.perform(ControlRequest(verb: .doctor), settings).findings ?? []
            if json {
                try Console.say(json: findings)
            } else {
                for finding in findings {
                    Console.say("\(mark(finding.level)) \(finding.check): \(finding.evidence)")
                    if !finding.advice.isEmpty { Console.say("    → \(finding.advice)") }
                }
            }
            if findings.contains(where: { $0.level == .stop }) { throw ExitCode.failure }
        }
    }

    private func mark(_ level: DoctorFinding.Level) -> String {
        switch level {
        case .good: "good     "
        case .attention: "attention"
        case .stop: "STOP     "
        }
    }
}

/// Reaches the node: the running daemon, or the data directory where none runs.
enum NodeAccess {
    static func perform(_ request: ControlRequest, _ settings: NodeSettings) async throws -> ControlReply {
        do {
            return try await NodeControl.ask(settings, request)
        } catch ControlProblem.notRunning {
            let assembly = try await NodeAssembly(settings: settings, logger: quietLogger())
            let reply = try await assembly.node.perform(request)
            try assembly.node.store.close()
            return reply
        }
    }

    /// Warnings only, on standard error.
    static func quietLogger() -> Logger {
        var logger = Logger(label: "eseva-node", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        return logger
    }
}
