import ArgumentParser
import Glibc
import VisitClient

struct RunVisit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Does the whole visit without a browser and leaves its papers and records in a folder.",
        discussion: """
            The folder then holds slip.png, certificate.pdf, certificate.qr.txt, root.pem, signer.pem, node.sqlite, \
            state.sqlite and visit.json. Ends with 1 when any step failed.
            """)

    @Argument(help: "The folder; made if it is missing.")
    var output: String

    @Option(help: "The folder of the project, for its published data and samples.")
    var root = "."

    func run() async throws {
        let visit = try Visit(output: output, sources: TrialCentre.Sources(root: root)) {
            print($0)
            fflush(nil)  // also where the output is a pipe
        }
        guard try await visit.run() else { throw ExitCode.failure }
    }
}
