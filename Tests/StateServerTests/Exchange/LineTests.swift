import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import Primitives
import SQLiteLedger
import StateServer
import SyncProtocol
import Testing

/// The bare line, without the node's own client.
struct LineTests {
    private func ask(_ url: String, body: [UInt8]? = nil) async throws -> HTTPClientResponse {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: HTTPClient.Configuration(tlsConfiguration: tls))
        var request = HTTPClientRequest(url: url)
        if let body {
            request.method = .POST
            request.body = .bytes(ByteBuffer(bytes: body))
            // A name in a header is worth nothing.
            request.headers.add(name: "x-client-node", value: "MDL03-1")
        }
        do {
            let response = try await client.execute(request, timeout: .seconds(20))
            try await client.shutdown()
            return response
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    @Test func `the line speaks HTTP 2`() async throws {
        try await TestState.serving { state in
            let response = try await ask(state.url + "/trust")
            #expect(response.status == .ok)
            #expect(response.version == .http2)
        }
    }

    @Test func `without a client certificate nothing is exchanged`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            try node.replica.submit()
            let request = ExchangeRequest(
                node: node.replica.node, epoch: node.replica.epoch, cursor: 0,
                batch: LaneBatch(node.replica.snapshot.lanes[1]))
            let response = try await ask(state.url + "/sync/1/exchange", body: try request.frame())
            let held = try state.office.ledger.count("entries")
            #expect(response.status == .unauthorized)
            #expect(held == 0)
        }
    }

    @Test(arguments: [[], [1, 2, 3], [UInt8](repeating: 0x65, count: 5_000)])
    func `garbage at enrolment is a bad request`(body: [UInt8]) async throws {
        try await TestState.serving { state in
            let response = try await ask(state.url + "/enrol", body: body)
            #expect(response.status == .badRequest)
        }
    }

    @Test func `a body over the limit is refused`() async throws {
        try await TestState.serving { state in
            let response = try await ask(
                state.url + "/enrol", body: [UInt8](repeating: 0, count: WireLimits.certificateBytes * 2 + 1))
            #expect(response.status == .payloadTooLarge)
        }
    }
}
