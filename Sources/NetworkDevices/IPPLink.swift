import AsyncHTTPClient
import Devices
import NIOCore
import NIOHTTP1

/// One conversation with a printer: its own HTTP client, which is shut down at the end.
struct IPPLink {
    let url: String
    private let client: HTTPClient

    /// Runs a conversation. Nothing of it outlives the call.
    static func with<Result: Sendable>(
        url: String, _ body: (IPPLink) async -> Swift.Result<Result, PrinterError>
    ) async throws(PrinterError) -> Result {
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let result = await body(IPPLink(url: url, client: client))
        // Fails only where it was shut down before, and nobody else holds it.
        try? await client.shutdown()
        return try result.get()
    }

    /// Sends a message, with a document behind it where one is given, and decodes the answer.
    ///
    /// - Throws: `unplugged` where nobody answers, `timedOut`, or `refused` where the answer isn't a success.
    func ask(
        _ message: IPPMessage, document: [UInt8] = [], timeout: Duration
    ) async throws(PrinterError) -> IPPMessage {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/ipp")
        request.body = .bytes(ByteBuffer(bytes: message.encoded + document))
        let answer: IPPMessage
        do {
            let response = try await client.execute(request, timeout: .init(timeout))
            guard response.status == .ok else { throw PrinterError.refused(status: "HTTP \(response.status.code)") }
            let body = try await response.body.collect(upTo: IPPMessage.maximumBytes)
            answer = try IPPMessage(decoding: Array(body.readableBytesView))
        } catch {
            throw Self.printerError(error)
        }
        guard answer.isSuccess else { throw .refused(status: "0x" + Self.hexadecimal(answer.code)) }
        return answer
    }

    private static func printerError(_ error: any Error) -> PrinterError {
        switch error {
        case let error as PrinterError: error
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout: .timedOut
        case is IPPDecodingError, is NIOTooManyBytesError: .refused(status: "unreadable answer")
        default: .unplugged
        }
    }

    private static func hexadecimal(_ code: UInt16) -> String {
        let digits = String(code, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
