package import Hummingbird
import NIOCore

/// Answers only under names that the centre has: a page of elsewhere, whose name was bent to this address (DNS
/// rebinding), gets nothing.
package struct HostGate: RouterMiddleware {
    package typealias Context = KioskContext

    /// Names that always lead to this machine.
    package static let loopbackNames = ["localhost", "127.0.0.1", "[::1]"]

    private static let refusal = """
        यह पता इस केंद्र का नहीं है। कियोस्क के परदे पर लिखे पते से खोलें।
        This is not the centre's address. Open the address that the kiosk shows.
        """

    private let names: Set<String>

    /// - Parameter names: More names under which browsers may ask, without ports.
    package init(names: [String]) {
        self.names = Set((Self.loopbackNames + names).map { $0.lowercased() })
    }

    package func handle(
        _ request: Request, context: KioskContext, next: (Request, KioskContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, names.contains(Self.name(of: authority)) else {
            return Response(
                status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Self.refusal)))
        }
        return try await next(request, context)
    }

    /// An authority without its port, in lower case.
    package static func name(of authority: String) -> String {
        let text = authority.lowercased()
        guard let colon = text.lastIndex(of: ":"), text[text.index(after: colon)...].allSatisfy(\.isNumber) else {
            return text
        }
        // A bare IPv6 address has colons, but a browser writes it in brackets.
        return String(text[..<colon])
    }
}
