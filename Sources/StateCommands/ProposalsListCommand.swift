import ArgumentParser
import Domain
import Primitives
import StateServer

struct ProposalsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the proposals that wait for an answer; the oldest first.")

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Also those that are answered.")
    var all = false

    func run() async throws {
        let answer = try await options.perform(.listProposals(waitingOnly: !all))
        guard case .proposals(let views) = answer else { throw UnexpectedAnswer() }
        try output.print(views) { views.map(Self.line) }
    }

    static func line(_ view: ProposalView) -> String {
        "\(view.proposal)  \(view.node)  \(view.member.digits)  \(view.field.rawValue)  "
            + "\(view.before ?? "–") → \(view.value)  (\(view.evidence.joined(separator: ", ")))  \(view.status)"
    }
}
