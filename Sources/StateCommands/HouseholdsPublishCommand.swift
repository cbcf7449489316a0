import ArgumentParser
import Domain
import FoundationEssentials
import Primitives
import RegisterFiles
import StateServer

struct HouseholdsPublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Send the families of a register file to a node.",
        discussion: """
            FILE is read as `eseva-node import-households` reads it: JSON lines in our own form, or what --mapping
            declares. The families travel with the node's next exchanges, in small messages; a family that the node
            knows is replaced. Rows that are wrong are named on standard error, without anything personal, and left
            out; the command then ends with 1.

            Example: eseva-state households publish --data DIR --node MDL03-1 shard.jsonl
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The node that gets them.")
    var node: NodeID

    @Option(help: "Which column is which fact, in which words: a YAML or JSON file.")
    var mapping: String?

    @Argument(help: "The register file.")
    var file: String

    func run() async throws {
        var reader = try RegisterReader(path: file, mapping: try mapping.map { try Self.mapping($0) })
        var sent = Sent(node: node)
        var waiting: [Household] = []
        while let item = try reader.next() {
            switch item {
            case .refused(let rows):
                sent.refused += rows.count
                for row in rows { OutputOptions.note("line \(row.line): \(row.reason)") }
            case .family(let household, _):
                waiting.append(household)
                if waiting.count == StateOffice.householdsPerVerb { try await send(&waiting, &sent) }
            }
        }
        if !waiting.isEmpty { try await send(&waiting, &sent) }
        try output.print(sent) {
            ["\(sent.families) families in \(sent.messages) messages for \(sent.node); \(sent.refused) rows refused."]
        }
        if sent.refused > 0 { throw ExitCode.failure }
    }

    private func send(_ households: inout [Household], _ sent: inout Sent) async throws {
        guard case .sent(let messages) = try await options.perform(.sendHouseholds(households, node: node)) else {
            throw UnexpectedAnswer()
        }
        sent.families += households.count
        sent.messages += messages
        households = []
    }

    private static func mapping(_ path: String) throws -> RegisterMapping {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw ValidationError("\(path) can't be read.")
        }
        return try RegisterMapping(yaml: String(decoding: data, as: UTF8.self))
    }

    private struct Sent: Encodable {
        var node: NodeID
        var families = 0
        var messages = 0
        var refused = 0
    }
}
