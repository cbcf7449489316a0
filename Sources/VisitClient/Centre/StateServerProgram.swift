import FoundationEssentials
import Glibc

/// A state server of our own, on a port of the loopback: its verbs, and the running daemon.
package final class StateServerProgram {
    /// Its data directory.
    package let folder: String
    package let port: Int
    private let log: String
    private var daemon: Program?

    /// - Parameter folder: The data directory; `init` makes it where it is missing.
    package init(folder: String, port: Int, log: String) {
        self.folder = folder
        self.port = port
        self.log = log
    }

    /// Where nodes find it.
    package var url: String { "https://127.0.0.1:\(port)" }

    /// Runs a verb of `eseva-state` on this server's data and reads its JSON.
    func ask<Answer: Decodable>(_ verb: [String], _ arguments: [String], as type: Answer.Type) async throws -> Answer {
        let text = try await run(verb, arguments + ["--json"])
        return try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    func ask<Answer: Decodable>(_ verb: String, _ arguments: [String], as type: Answer.Type) async throws -> Answer {
        try await ask([verb], arguments, as: type)
    }

    /// Runs a verb of `eseva-state` on this server's data.
    @discardableResult
    func run(_ verb: [String], _ arguments: [String]) async throws -> String {
        try await Tool.run(BuiltPrograms.path(of: "eseva-state"), verb + ["--data", folder] + arguments)
    }

    @discardableResult
    func run(_ verb: String, _ arguments: [String]) async throws -> String {
        try await run([verb], arguments)
    }

    /// Starts the daemon and waits until it takes connections.
    package func start() async throws {
        try await Listening.awaitFree(port: port, for: "eseva-state")
        let program = try Program(
            BuiltPrograms.path(of: "eseva-state"),
            ["serve", "--data", folder, "--port", String(port)], output: log)
        daemon = program
        try await Listening.await(port: port, of: program, log: log)
    }

    /// Ends the daemon in good order: for its nodes, the connection is gone.
    package func stop() async {
        await daemon?.stop()
        daemon = nil
    }

    deinit { daemon?.killNow() }
}
