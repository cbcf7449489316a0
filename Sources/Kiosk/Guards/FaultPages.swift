package import Hummingbird
import EdgeNode
import Logging
import Primitives

/// Turns errors into pages: what happened, what it means, what to do now.
package struct FaultPages: RouterMiddleware {
    package typealias Context = KioskContext

    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    package func handle(
        _ request: Request, context: KioskContext, next: (Request, KioskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded {
            return await signIn(request, context)
        } catch let refusal as FormRefusal {
            return await page(refusal, request, context)
        } catch let error as any Reported {
            context.logger.info("refused", metadata: ["key": "\(error.key)"])
            return await page(error, request, context)
        } catch let error as HTTPError where error.status.code < 500 {
            return await page("missing", icon: "search", href: "/", status: error.status, request, context)
        } catch {
            // The type alone: what an unforeseen error says may hold personal data.
            context.logger.error("page failed", metadata: ["error": "\(type(of: error))"])
            return await page(
                "broken", icon: "attn", href: "/", status: .internalServerError, request, context)
        }
    }

    private func page(
        _ kind: String, icon: String, href: String, status: HTTPResponse.Status, _ request: Request,
        _ context: KioskContext
    ) async -> Response {
        let view = ErrorPage(kind: kind, icon: icon, href: href, texts: desk.texts(context))
        return await desk.page(view, request, context, status: status)
    }

    /// A page that needs somebody signed in leads through the sign-in and back; a press is not repeated.
    private func signIn(_ request: Request, _ context: KioskContext) async -> Response {
        guard request.method == .get, let open = context.open else {
            return await page(
                "expired", icon: "lock", href: "/sign-in", status: .forbidden, request, context)
        }
        let texts = desk.texts(context)
        let notice =
            open.session.followsEnded
            ? Notice(.wait, title: texts("signin.ended"), text: texts("signin.ended.text"))
            : Notice(.wait, title: texts("signin.needed"))
        desk.sessions.update(open.id) {
            $0.next = request.uri.path
            $0.notice = notice
            $0.followsEnded = false
        }
        return desk.to("/sign-in")
    }

    private func page(_ refusal: FormRefusal, _ request: Request, _ context: KioskContext) async -> Response {
        switch refusal {
        case .foreign:
            await page("expired", icon: "lock", href: "/sign-in", status: .forbidden, request, context)
        case .tooLarge:
            await page("large", icon: "stop", href: "/", status: .contentTooLarge, request, context)
        case .malformed:
            await page("broken", icon: "attn", href: "/", status: .badRequest, request, context)
        }
    }

    private func page(_ error: any Reported, _ request: Request, _ context: KioskContext) async -> Response {
        if error.key == AccessError.notAllowed.key {
            return await page(
                "forbidden", icon: "lock", href: "/sign-in", status: .forbidden, request, context)
        }
        let texts = desk.texts(context)
        let view = ErrorPage(
            title: texts("error.title"), text: desk.sentence(error, texts), href: "/", go: texts("go.home"))
        let status: HTTPResponse.Status =
            error.key.hasSuffix(".unknown")
            ? .notFound : error.key.hasPrefix("store.") ? .serviceUnavailable : .conflict
        return await desk.page(view, request, context, status: status)
    }
}
