import ArgumentParser
import EdgeNode
import FoundationEssentials

/// `eseva-node import-households`.
struct ImportHouseholdsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-households",
        abstract: "Put families of the Samagra register into the node.",
        discussion: """
            FILE holds JSON lines, one family a line, as in sync/samples/households.jsonl; or, with --mapping, \
            whatever that file declares: CSV or JSON lines, one row a member, as in \
            sync/samples/register-extract.yaml. A family that is known is replaced.

            Rows that are wrong are left out, with the rest of their family, and named with their reason in a file of \
            JSON lines beside FILE; the command then ends with 1. An import that was interrupted goes on where it \
            stopped when the same command is given again.
            """)

    @Argument(help: "The register file.") var file: String
    @Option(help: "Which column is which fact, in which words: a YAML or JSON file.") var mapping: String?
    @Option(help: "Where refused rows are written, instead of FILE.refused.jsonl.") var refused: String?
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the report as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            let work = try RegisterImport(
                path: file, mapping: try mappingText(), refusedPath: refused ?? file + ".refused.jsonl")
            let report = try await NodeAccess.session(try options.settings()) { ask in
                try await work.run { batch in
                    guard let mark = try await ask(ControlRequest(verb: .takeRegister, batch: batch)).mark else {
                        throw ValidationError("The daemon answered something else; bring both to the same version.")
                    }
                    return mark
                } progress: { progress in
                    // A line for each thousand families, and the last.
                    guard progress.families % 1_000 == 0 || progress.percent == 100 else { return }
                    Console.note(
                        "\(progress.percent) %: \(progress.families) families, \(progress.refused) rows refused")
                }
            }
            if json { try Console.say(json: report) } else { Self.say(report) }
            if report.refused > 0 { throw ExitCode.failure }
        }
    }

    private func mappingText() throws -> String? {
        guard let mapping else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: mapping)) else {
            throw ValidationError("\(mapping) can't be read.")
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func say(_ report: ImportReport) {
        let before = report.resumed > 0 ? " (\(report.resumed) of them before an interruption)" : ""
        Console.say("\(report.imported) families are in the register\(before); \(report.refused) rows refused.")
        if let file = report.refusedFile { Console.say("Each refused row and its reason: \(file)") }
    }
}
