import EdgeNode
package import Hummingbird
import HTTPTypes
import IdentityProofs
import NIOCore

/// Why a form is not taken.
package enum FormRefusal: Error {
    /// It does not carry its session's token, or comes from another origin.
    case foreign
    case tooLarge
    case malformed
}

/// Lets a POST through only with its session's token and from a page of this very origin, and reads its fields.
package struct FormGate: RouterMiddleware {
    package typealias Context = KioskContext

    /// Longest form that is read.
    package static let maximumBytes = 64 * 1_024
    /// Longest form with a file: a picture, or a proof of identity.
    package static let maximumFileBytes = max(EdgeNode.mostPictureBytes, ProofLimits.documentBytes) + maximumBytes
    /// Where a form may bring a file.
    private static let filePrefixes = [IdentityRoutes.prefix, PaperRoutes.prefix]

    package init() {}

    package func handle(
        _ request: Request, context: KioskContext, next: (Request, KioskContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else { return try await next(request, context) }
        guard request.method == .post else { throw HTTPError(.methodNotAllowed) }
        guard Self.isOwnOrigin(request.headers, authority: request.head.authority) else { throw FormRefusal.foreign }
        let (form, file) = try await read(request, context)
        guard let token = form["token"], let expected = context.open?.session.token, Self.isSame(token, expected) else {
            throw FormRefusal.foreign
        }
        var context = context
        context.form = form
        context.file = file
        return try await next(request, context)
    }

    /// A form with a file is read only where one belongs, and only for who is signed in: nobody else makes us read so
    /// much.
    private func read(_ request: Request, _ context: KioskContext) async throws -> (FormValues, file: [UInt8]) {
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data"), Self.filePrefixes.contains(where: request.uri.path.hasPrefix),
            context.open?.session.person != nil
        {
            let body = try await body(of: request, upTo: Self.maximumFileBytes)
            guard let form = MultipartForm(contentType: type, body: Array(body.readableBytesView)) else {
                throw FormRefusal.malformed
            }
            return (FormValues(form), form.file)
        }
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw FormRefusal.malformed }
        let body = try await body(of: request, upTo: Self.maximumBytes)
        guard let form = FormValues(encoded: body.readableBytesView) else { throw FormRefusal.malformed }
        return (form, [])
    }

    private func body(of request: Request, upTo limit: Int) async throws -> ByteBuffer {
        do { return try await request.body.collect(upTo: limit) } catch { throw FormRefusal.tooLarge }
    }

    private static func isOwnOrigin(_ headers: HTTPFields, authority: String?) -> Bool {
        if let origin = headers[.origin] {
            guard let authority else { return false }
            return origin == "http://" + authority || origin == "https://" + authority
        }
        guard let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] else { return true }
        return site == "same-origin" || site == "none"
    }

    /// Compares in a time that tells nothing about where they differ.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
