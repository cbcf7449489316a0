import Domain
import Foundation
import Logging
import Primitives
import ServiceLifecycle
import SQLiteLedger
import StateServer
import SyncProtocol
import SyncTransport
import TestKit
import Trust

/// A state in a directory of its own, served over real TLS on loopback.
struct TestState {
    let directory: StateDirectory
    let office: StateOffice
    let port: Int
    let logs: LogBook

    var url: String { "https://127.0.0.1:\(port)" }

    /// Makes a state, serves it, and stops it after `body`.
    static func serving(_ body: (TestState) async throws -> Void) async throws {
        try await temporaryFolder { folder in
            let directory = StateDirectory(path: folder + "/state")
            try directory.create(
                organization: "Test", passphrase: nil, at: SystemClock().now(), random: SystemRandom())
            try await serving(directory, body)
        }
    }

    /// Serves a directory that exists.
    static func serving(_ directory: StateDirectory, _ body: (TestState) async throws -> Void) async throws {
        let logs = LogBook()
        let service = try StateService(
            directory, passphrase: nil, options: .init(bind: "127.0.0.1", port: 0, hosts: ["127.0.0.1"]),
            clock: SystemClock(), random: SystemRandom(), logger: logs.logger)
        let (ports, report) = AsyncStream.makeStream(of: Int.self)
        let services = try service.services { report.yield($0) }
        let group = ServiceGroup(
            configuration: .init(services: services.map { .init(service: $0) }, logger: logs.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { throw Stopped() }
            let state = TestState(directory: directory, office: service.stateOffice, port: port, logs: logs)
            do {
                try await body(state)
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    struct Stopped: Error {}

    static let centreName = LocalizedText(hindi: "लोक सेवा केन्द्र बिछिया", english: "Lok Seva Kendra Bichhiya")

    /// Names a node and gets its token.
    func invite(_ name: String = "MDL03-1") throws -> EnrolmentToken {
        try office.invite(node: NodeID(name)!, centre: "MDL03", centreName: Self.centreName, url: url)
    }

    /// A node enrolled as a board does it.
    func enrolled(_ name: String = "MDL03-1") async throws -> TestNode {
        let token = try invite(name)
        let board = try Board(node: token.node)
        let reply = try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
        return TestNode(
            replica: MemoryReplica(node: reply.node, epoch: reply.epoch, seed: reply.epoch),
            address: StateAddress(url)!,
            credentials: try board.credentials(reply))
    }
}

/// Runs `body` with a folder that is gone afterwards.
func temporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "eseva-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path(percentEncoded: false))
}
