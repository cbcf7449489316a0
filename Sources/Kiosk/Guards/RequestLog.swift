package import Hummingbird
import Logging

/// One line a request: the route's pattern, never the address, which may name a record.
package struct RequestLog: RouterMiddleware {
    package typealias Context = KioskContext

    package init() {}

    package func handle(
        _ request: Request, context: KioskContext, next: (Request, KioskContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        context.logger.info(
            "page",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)",
            ])
        return response
    }
}
