import ArgumentParser
import Domain
import StateServer

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put a fact of a request right; the correction travels to its node.",
        discussion: """
            Example: eseva-state correct --data DIR --number MDL03-26-018274-6 --field name-hi \\
                --value "रामप्रसाद मरावी" --reason "मात्रा की त्रुटि" --officer OF01
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The request's number, as on the slip.")
    var number: RequestNumber

    @Option(help: "Which fact.")
    var field: Correction.Field

    @Option(help: "Its right value; a date as yyyy-MM-dd.")
    var value: String

    @Option(help: "Why it is corrected.")
    var reason: String

    @Option(help: "Who corrects: a sign-in number known to the state, or a name.")
    var officer = "State office"

    func run() async throws {
        let answer = try await options.perform(
            .correct(number: number, field: field, value: value, reason: reason, officer: officer))
        guard case .request(let view) = answer else { throw UnexpectedAnswer() }
        try output.print(view) {
            [
                "\(view.number) is corrected."
                    + (view.needsAttention ? " It is certified already: a person must look." : "")
            ]
        }
    }
}
