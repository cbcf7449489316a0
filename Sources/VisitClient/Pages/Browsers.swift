import AsyncHTTPClient
import NIOCore

/// Browsers that share their connections, which close when nobody needs them any more.
package final class Browsers: Sendable {
    let client: HTTPClient

    package init() {
        // Redirects are followed by the browser itself, since cookies are set on the way.
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = .seconds(5)
        // Who finds nobody there is told so at once: the pool's own waiting and trying again would outlast the restart
        // of a daemon, and answer later requests with the old refusal.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { try? client.syncShutdown() }

    /// A browser that nobody has used yet.
    ///
    /// - Parameter origin: Like `http://127.0.0.1:8080`.
    package func open(_ origin: String) -> Browser { Browser(origin: origin, browsers: self) }
}
