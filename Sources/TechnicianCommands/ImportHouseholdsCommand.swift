import ArgumentParser
import EdgeNode
import FoundationEssentials

/// `eseva-node import-households`.
struct ImportHouseholdsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-households",
        abstract: "Put families of the Samagra register into the node.",
        discussion: """
            FILE holds JSON lines, one family a line, as in sync/samples/households.jsonl. A family that is known is \
            replaced. Lines that are wrong are named and left out; the command then ends with 1.
            """)

    @Argument(help: "File of JSON lines.") var file: String
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the report as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
                throw ValidationError("\(file) can't be read.")
            }
            let request = ControlRequest(verb: .importHouseholds, file: Array(bytes))
            guard let report = try await NodeAccess.perform(request, try options.settings()).report else { return }
            if json {
                try Console.say(json: report)
            } else {
                Console.say("\(report.imported) families are in the register; \(report.refused.count) lines refused.")
                for refusal in report.refused { Console.say("  line \(refusal.line): \(refusal.reason)") }
            }
            if !report.refused.isEmpty { throw ExitCode.failure }
        }
    }
}
