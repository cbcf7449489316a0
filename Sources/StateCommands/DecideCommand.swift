import ArgumentParser
import Domain
import Primitives
import StateServer

struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide a request at the state; the decision travels to its node.",
        discussion: """
            Example: eseva-state decide --data DIR --number MDL03-26-018274-6 --outcome returned \\
                --reasons "आय का स्रोत स्पष्ट करें" --complete-by 2026-12-05 --officer OF01
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The request's number, as on the slip.")
    var number: RequestNumber

    @Option(help: "approved, returned or rejected.")
    var outcome: Decision.Outcome

    @Option(help: "Reasons; required for a return or a rejection.")
    var reasons = ""

    @Option(help: "For a return: last date to complete the request, yyyy-MM-dd.")
    var completeBy: CivilDate?

    @Option(help: "Who decides: a sign-in number known to the state, or a name.")
    var officer: String

    func run() async throws {
        let answer = try await options.perform(
            .decide(number: number, outcome: outcome, reasons: reasons, completeBy: completeBy, officer: officer))
        guard case .request(let view) = answer else { throw UnexpectedAnswer() }
        try output.print(view) { ["\(view.number) is now \(view.status.rawValue)."] }
    }
}
