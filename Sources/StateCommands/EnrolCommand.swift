import ArgumentParser
import Primitives
import StateServer

struct EnrolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol", abstract: "Name a node and print the token that enrols its board once.",
        discussion: """
            The token carries the server's address, the fingerprint of the state's root and a secret. It works once,
            within seven days. Enrolling a known node again is for a new board: it begins a new epoch, and the old
            board is refused from then on.

            Example: eseva-state enrol --data DIR --node MDL03-1 --centre MDL03 \\
                --centre-name-hi "लोक सेवा केन्द्र बिछिया" --centre-name-en "Lok Seva Kendra Bichhiya" \\
                --url https://state.example:8443
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The node's name: A–Z, 0–9, -, like MDL03-1.")
    var node: NodeID

    @Option(help: "The centre's code in numbers, like MDL03; at most 6 characters.")
    var centre: String

    @Option(help: "The centre's name in Hindi.")
    var centreNameHi: String

    @Option(help: "The centre's name in English.")
    var centreNameEn: String

    @Option(help: "Where nodes reach this server.")
    var url = "https://127.0.0.1:8443"

    func validate() throws {
        guard url.hasPrefix("https://") else { throw ValidationError("--url begins with https://") }
    }

    func run() async throws {
        let answer = try await options.perform(
            .enrol(
                node: node, centre: centre,
                centreName: LocalizedText(hindi: centreNameHi, english: centreNameEn), url: url))
        guard case .enrolled(let view) = answer else { throw UnexpectedAnswer() }
        try output.print(view) { [view.token] }
    }
}
