import ArgumentParser
import StateServer

struct LeaseListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List all leases with what is left of them.")

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard case .leases(let leases) = try await options.perform(.listLeases) else { throw UnexpectedAnswer() }
        try output.print(leases) { leases.map(Self.line) }
    }

    static func line(_ view: LeaseView) -> String {
        let validity = view.issued == nil ? "waits for the officer's key" : "until \(view.notAfter)"
        let state = view.withdrawn.map { "withdrawn \($0)" } ?? validity
        return "\(view.lease)  \(view.node)  \(view.officer)  \(view.services.joined(separator: " "))  \(state)  "
            + "\(view.certificates) of \(view.maximumCount) certificates"
    }
}
