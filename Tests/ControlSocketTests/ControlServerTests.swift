import ControlSocket
import Foundation
import Logging
import ServiceLifecycle
import Testing

/// A command line's question, answered over a real socket.
struct ControlServerTests {
    @Test func `a long answer arrives whole`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "control-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "s").path
        // More than any socket's buffer takes at once.
        let long = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let server = ControlServer(path: path, logger: Logger(label: "test")) { question in
            question == [1] ? long : Array(question.reversed())
        }
        let group = ServiceGroup(services: [server], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            #expect(try await Self.ask(path, [1, 2, 3]) == [3, 2, 1])
            #expect(try await Self.ask(path, [1]) == long)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        await #expect(throws: ControlProblem.notRunning) { try await ControlClient.ask(path, [1]) }
    }

    /// Asks until the server listens.
    private static func ask(_ path: String, _ question: [UInt8]) async throws -> [UInt8] {
        for _ in 0..<200 {
            do {
                return try await ControlClient.ask(path, question)
            } catch ControlProblem.notRunning {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        throw ControlProblem.notRunning
    }
}
