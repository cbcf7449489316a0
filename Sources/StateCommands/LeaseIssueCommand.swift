import ArgumentParser
import Domain
import Primitives
import StateServer

struct LeaseIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Let an officer sign certificates at a node, within bounds.",
        discussion: """
            The officer's key is made at the node and arrives with an exchange. Where it is here, the lease is signed at
            once; else it waits and is signed at the exchange that brings the key. Either way the node gets it with its
            next exchange.

            Example: eseva-state lease issue --data DIR --node MDL03-1 --officer OF01 --days 30 --count 500 \\
                --services 6.2
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The node at which the officer signs.")
    var node: NodeID

    @Option(help: "The officer's sign-in number; the person must have been added to the node as an officer.")
    var officer: PersonID

    @Option(help: "Days from now until the lease ends: 1 to 366.")
    var days = 30

    @Option(help: "Certificates at most: 1 to 20,000. As many serial numbers are set aside.")
    var count = 500

    @Option(parsing: .upToNextOption, help: "Services by the Act's number, like 6.2; at most four.")
    var services: [String]

    @Option(help: "Signing stops so many days after the node's last exchange: 0 to 255.")
    var offlineDays = 15

    func run() async throws {
        let answer = try await options.perform(
            .issueLease(
                node: node, officer: officer, services: services.flatMap { $0.split(separator: ",").map(String.init) },
                days: days, count: count, maximumDaysOffline: offlineDays))
        guard case .lease(let view) = answer else { throw UnexpectedAnswer() }
        try output.print(view) { [LeaseListCommand.line(view)] }
    }
}
