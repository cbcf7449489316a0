import ArgumentParser
import Primitives
import StateServer

struct ProposalsAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a proposal; the answer travels to its node and wins there.",
        discussion: """
            Examples: eseva-state proposals answer --data DIR ID --accept --officer OF01
                      eseva-state proposals answer --data DIR ID --refuse --reason "जन्म प्रमाण पत्र नहीं मिला" --officer OF01
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The proposal, as listed.")
    var proposal: RecordID

    @Flag(help: "The register says it as proposed from now on.")
    var accept = false
    @Flag(help: "The register stays as it is.")
    var refuse = false
    @Option(help: "The register says this instead; a date as yyyy-MM-dd.")
    var value: String?

    @Option(help: "Why; needed unless it is accepted as proposed.")
    var reason = ""
    @Option(help: "Who answers: a sign-in number known to the state, or a name.")
    var officer: String

    func validate() throws {
        guard [accept, refuse, value != nil].filter({ $0 }).count == 1 else {
            throw ValidationError("Give one of --accept, --refuse and --value.")
        }
    }

    func run() async throws {
        let verdict: ProposedValue = value.map { .otherwise($0) } ?? (accept ? .asProposed : .refused)
        let answer = try await options.perform(
            .answerProposal(proposal, verdict, reason: reason, officer: officer))
        guard case .proposals(let views) = answer, let view = views.first else { throw UnexpectedAnswer() }
        try output.print(view) { ["\(view.proposal) is \(view.status); the answer waits for \(view.node)."] }
    }
}
