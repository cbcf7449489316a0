package import Hummingbird
import Primitives

/// Opens the browser's session, and reads what the reader chose with the aids.
package struct SessionGate: RouterMiddleware {
    package typealias Context = KioskContext

    /// Names of the cookies.
    package enum CookieName {
        package static let session = "eseva-session"
        package static let language = "eseva-language"
        package static let letters = "eseva-letters"
        package static let contrast = "eseva-contrast"
    }

    private let sessions: SessionStore

    package init(sessions: SessionStore) { self.sessions = sessions }

    package func handle(
        _ request: Request, context: KioskContext, next: (Request, KioskContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path.hasPrefix(AssetRoutes.prefix) { return try await next(request, context) }
        var context = context
        let cookies = request.cookies
        let name = cookies[CookieName.session]?.value
        let open = sessions.open(name)
        context.open = open
        context.reading = Reading(
            language: cookies[CookieName.language].flatMap { Language(rawValue: $0.value) } ?? .hindi,
            letters: cookies[CookieName.letters].flatMap { Reading.Letters(rawValue: $0.value) } ?? .normal,
            isHighContrast: cookies[CookieName.contrast]?.value == "on")
        var response = try await next(request, context)
        if open.id != name, response.headers[.setCookie]?.contains(CookieName.session) != true {
            response.setCookie(Self.cookie(open.id))
        }
        return response
    }

    /// The cookie that names a session: gone with the browser, not readable by scripts, never sent from elsewhere.
    package static func cookie(_ id: String) -> Cookie {
        Cookie(name: CookieName.session, value: id, path: "/", httpOnly: true, sameSite: .strict)
    }

    /// A cookie of an aid; it stays for a year.
    package static func aidCookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, maxAge: 31_536_000, path: "/", httpOnly: true, sameSite: .strict)
    }
}
