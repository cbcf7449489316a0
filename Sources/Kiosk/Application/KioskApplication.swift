package import EdgeNode
package import Hummingbird
import Logging
import NIOCore
package import Primitives

/// The kiosk over a node: its routes, and the server that answers them.
package struct KioskApplication: Sendable {
    private let desk: Desk
    private let settings: NodeSettings

    /// - Parameters:
    ///   - settings: Host, port, further names, idle time; the node's own where none are given.
    ///   - random: Names sessions and makes form tokens.
    /// - Throws: ``ResourceFault``, or the parser's error where a template is malformed.
    package init(node: EdgeNode, settings: NodeSettings? = nil, random: any RandomSource = SystemRandom()) throws {
        self.settings = settings ?? node.settings
        let sessions = SessionStore(
            idleSeconds: Int64(self.settings.sessionIdleMinutes) * 60, clock: node.clock, random: random)
        desk = Desk(node: node, renderer: try PageRenderer(resources: KioskResources()), sessions: sessions)
    }

    /// All routes behind all guards.
    package func router() -> Router<KioskContext> {
        let router = Router(context: KioskContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders())
        router.add(middleware: HostGate(names: settings.kioskHosts))
        router.add(middleware: SessionGate(sessions: desk.sessions))
        router.add(middleware: FaultPages(desk: desk))
        router.add(middleware: FormGate())
        AssetRoutes(resources: desk.renderer.resources).add(to: router)
        AccessRoutes(desk: desk).add(to: router)
        FamilyRoutes(desk: desk).add(to: router)
        RecordRoutes(desk: desk).add(to: router)
        IdentityRoutes(desk: desk).add(to: router)
        DraftRoutes(desk: desk).add(to: router)
        RequestRoutes(desk: desk).add(to: router)
        PaperRoutes(desk: desk).add(to: router)
        LockerRoutes(desk: desk).add(to: router)
        CaseRoutes(desk: desk).add(to: router)
        CashRoutes(desk: desk).add(to: router)
        EndingRoutes(desk: desk).add(to: router)
        StatusRoutes(desk: desk).add(to: router)
        return router
    }

    /// The server, a service of the daemon's group.
    ///
    /// - Parameter onServerRunning: Called once with the port that is listened on; it matters where port 0 was asked.
    package func application(
        onServerRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.kioskHost, port: settings.kioskPort), serverName: nil),
            onServerRunning: { channel in await onServerRunning(channel.localAddress?.port ?? 0) },
            logger: desk.node.logger)
    }
}
