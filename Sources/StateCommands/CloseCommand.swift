import ArgumentParser
import Domain
import Primitives
import StateServer

struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a request whose applicant did not complete it in time.",
        discussion: "Its node does the same by itself; this is for a node that is away for long.")

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The request's number, as on the slip.")
    var number: RequestNumber

    func run() async throws {
        guard case .request(let view) = try await options.perform(.close(number: number)) else {
            throw UnexpectedAnswer()
        }
        try output.print(view) { ["\(view.number) is now \(view.status.rawValue)."] }
    }
}
