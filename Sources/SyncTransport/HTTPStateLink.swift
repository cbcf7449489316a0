import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
package import SyncEngine
package import SyncProtocol

/// The way to the state over one HTTP/2 connection with mutual TLS.
///
/// Call ``shutdown()`` when done with it.
package struct HTTPStateLink: SyncLink {
    private let client: HTTPClient
    private let address: StateAddress

    /// - Throws: Where a PEM cannot be read.
    package init(to address: StateAddress, credentials: NodeCredentials) throws {
        self.address = address
        client = StateHTTP.client(tls: try credentials.tls())
    }

    package func exchange(_ request: ExchangeRequest) async throws(SyncFailure) -> ExchangeReply {
        let frame: [UInt8]
        do {
            frame = try request.frame()
        } catch {
            throw .replica
        }
        let answer = try await StateHTTP.post(frame, to: address.url("/sync/1/exchange"), by: client)
        do {
            return try ExchangeReply(frame: answer)
        } catch {
            throw .unreadable(error)
        }
    }

    /// Closes the connection.
    package func shutdown() async {
        try? await client.shutdown()
    }
}

/// Bounded requests to the state.
enum StateHTTP {
    static func client(tls: TLSConfiguration) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: .init(connect: TransportLimits.connectTimeout, read: TransportLimits.readTimeout))
        configuration.httpVersion = .automatic
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    static func post(_ frame: [UInt8], to url: String, by client: HTTPClient) async throws(SyncFailure) -> [UInt8] {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-eseva-frame")
        request.body = .bytes(ByteBuffer(bytes: frame))
        return try await fetch(request, limit: WireLimits.frameBytes, by: client)
    }

    static func get(_ url: String, limit: Int, by client: HTTPClient) async throws(SyncFailure) -> [UInt8] {
        try await fetch(HTTPClientRequest(url: url), limit: limit, by: client)
    }

    private static func fetch(
        _ request: HTTPClientRequest, limit: Int, by client: HTTPClient
    ) async throws(SyncFailure) -> [UInt8] {
        do {
            let response = try await client.execute(request, timeout: TransportLimits.exchangeTimeout)
            guard response.status == .ok else { throw SyncFailure.status(Int(response.status.code)) }
            return Array(try await response.body.collect(upTo: limit).readableBytesView)
        } catch {
            throw failure(error)
        }
    }

    /// What a transport error means to the node.
    static func failure(_ error: any Error) -> SyncFailure {
        switch error {
        case let failure as SyncFailure: failure
        case let error as HTTPClientError
        where error == .deadlineExceeded || error == .readTimeout
            || error == .connectTimeout:
            .timedOut
        // Under TLS 1.3 a server refuses a client's certificate after the client's handshake is done: it only closes.
        case let error as HTTPClientError where error == .remoteConnectionClosed: .closed
        case is NIOTooManyBytesError: .unreadable(.tooLarge(limit: WireLimits.frameBytes))
        case let error as NIOSSLError: tlsFailure(error)
        case is NIOSSLExtraError: .wrongServer
        case is BoringSSLError: .certificateRefused
        default: .unreachable
        }
    }

    private static func tlsFailure(_ error: NIOSSLError) -> SyncFailure {
        switch error {
        case .handshakeFailed(let cause):
            // Our own verification says CERTIFICATE_VERIFY_FAILED; an alert from the other side says anything else.
            String(describing: cause).contains("CERTIFICATE_VERIFY_FAILED") ? .wrongServer : .certificateRefused
        case .uncleanShutdown: .unreachable
        default: .certificateRefused
        }
    }
}
