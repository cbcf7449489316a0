import Foundation
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import SyncTransport
import TestKit
import Testing

/// The server as a process, killed in the middle of exchanges.
struct CrashTests {
    private static let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/debug/eseva-state")
    private static let kills = 20

    @Test func `killed at any moment, the state loses nothing that it acknowledged and doubles nothing`() async throws {
        try await temporaryFolder { folder in
            let directory = StateDirectory(path: folder + "/state")
            try directory.create(
                organization: "Test", passphrase: nil, at: SystemClock().now(), random: SystemRandom())
            let chance = SeededRandom(seed: 6)
            var node = try await enrol(directory)
            for _ in 0..<Self.kills {
                for _ in 0..<6 { try node.replica.submit() }
                try node.replica.attach((0..<100_000).map { _ in UInt8(truncatingIfNeeded: chance.next()) })
                let server = try await Server(Self.program, directory)
                node = TestNode(
                    replica: node.replica, address: StateAddress(server.url)!, credentials: node.credentials)
                let delay = Duration.milliseconds(1 + chance.next(below: 120))
                async let session = node.sync()
                try await Task.sleep(for: delay)
                server.kill()
                _ = await session
                try expectKept(node, directory)
            }
            try await finish(node, directory)
        }
    }

    private func enrol(_ directory: StateDirectory) async throws -> TestNode {
        var enrolled: TestNode?
        try await TestState.serving(directory) { state in
            let node = try await state.enrolled()
            enrolled = TestNode(
                replica: MemoryReplica(node: node.replica.node, epoch: node.replica.epoch, batch: 2),
                address: node.address, credentials: node.credentials)
        }
        return try #require(enrolled)
    }

    /// What was acknowledged to the node is in the file.
    private func expectKept(_ node: TestNode, _ directory: StateDirectory) throws {
        let ledger = try StateLedger(path: directory.ledgerPath)
        let acknowledged = node.replica.snapshot.acknowledged.reduce(0, +)
        #expect(try ledger.count("entries") >= Int(acknowledged))
    }

    /// One quiet session: then the file holds what the node wrote, once.
    private func finish(_ node: TestNode, _ directory: StateDirectory) async throws {
        try await TestState.serving(directory) { state in
            let quiet = TestNode(
                replica: node.replica, address: StateAddress(state.url)!, credentials: node.credentials)
            #expect(await quiet.sync().outcome == .finished)
            let written = node.replica.snapshot.lanes.map(\.count)
            let tables = ["entries", "events", "requests", "documents", "chunks"]
            let held = try tables.map { try state.office.ledger.count($0) }
            #expect(held == [written.reduce(0, +), written[1], written[1], Self.kills, 0])
        }
    }

    /// `eseva-state serve` as a process.
    private struct Server {
        struct DidNotStart: Error {}

        private let process = Process()
        let url: String

        init(_ program: URL, _ directory: StateDirectory) async throws {
            let output = Pipe()
            process.executableURL = program
            process.arguments = ["serve", "--data", directory.path, "--port", "0"]
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard line.hasPrefix("ready "), let port = Int(line.dropFirst(6).filter(\.isNumber)) else {
                process.terminate()
                throw DidNotStart()
            }
            url = "https://127.0.0.1:\(port)"
        }

        func kill() {
            Glibc.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }
}
