import ArgumentParser
import Domain
import Primitives
import StateServer

struct PeopleWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a person from every node.",
        discussion: """
            Each node learns it at its next exchange: the person can't sign in there any more, and an officer's leases
            end. Until then a node that is offline goes on, for as long as its leases allow.
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The person's sign-in number.")
    var id: PersonID

    func run() async throws {
        guard case .personWithdrawn(let nodes) = try await options.perform(.withdrawPerson(id)) else {
            throw UnexpectedAnswer()
        }
        try output.print(nodes) {
            ["\(id) is withdrawn from \(nodes.isEmpty ? "no node" : nodes.map(\.text).joined(separator: ", "))."]
        }
    }
}
