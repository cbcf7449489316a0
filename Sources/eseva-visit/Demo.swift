import ArgumentParser
import Glibc
import VisitClient

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a state server and a centre with emulated devices until Ctrl-C; keeps their data.")

    @Argument(help: "The folder that keeps everything; remove it to begin anew.")
    var folder: String

    @Option(help: "The folder of the project, for its published data and samples.")
    var root = "."

    @Option(help: "The kiosk's port.")
    var port = 8080

    func run() async throws {
        try await Interruption.cancelling { [folder, root, port] in
            let demo = try DemoCentre(folder: folder, sources: TrialCentre.Sources(root: root), port: port)
            do {
                print(try await demo.start())
                fflush(nil)  // also where the output is a pipe
                try await Interruption.wait()
            } catch {
                let isAskedFor = Task.isCancelled
                if isAskedFor { print("Stopping; `make demo` goes on where this ended, `make clean-demo` forgets it.") }
                await demo.stop()
                if !isAskedFor { throw error }
            }
        }
    }
}
