import ArgumentParser
import ControlSocket
import EdgeNode
import FoundationEssentials
import Kiosk
import Logging
import Primitives
import ServiceLifecycle
import Store
import UnixSignals

/// `eseva-node serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the centre: kiosk, printers, exchange with the state.",
        discussion: "Runs until SIGTERM or SIGINT. Tells systemd when it is ready and alive.")

    @OptionGroup var options: SettingsOptions
    @Option(help: "Kiosk port, instead of the configured one; 0 takes a free one.") var port: Int?

    func run() async throws {
        try await Console.reporting {
            let settings = try settings()
            try RuntimeDirectory.prepare(settings.runtimeDirectory)
            let logger = Logger(label: "eseva-node", factory: { StreamLogHandler.standardError(label: $0) })
            let assembly = try await NodeAssembly(settings: settings, logger: logger)
            let node = assembly.node
            let manager = SystemdNotifier(environment: ProcessInfo.processInfo.environment) {
                node.store.mediumFailure == nil
            }
            let kiosk = try KioskApplication(node: node).application { port in
                Console.say("Kiosk: http://\(settings.kioskHost):\(port)/")
                manager.ready()
            }
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: [
                        MediumWatch(node: node), PrinterWatch(node: node, spool: assembly.spool),
                        ControlServer(path: settings.controlSocket, logger: logger) { await node.answer($0) },
                        kiosk, ExchangeService(node: node), DayWatch(node: node), manager,
                    ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
            try await group.run()
            try node.store.close()
        }
    }

    private func settings() throws -> NodeSettings {
        var settings = try options.settings()
        if let port { settings.kioskPort = port }
        return settings
    }
}

/// The daemon's runtime directory: sockets and printed pages, for its owner only.
enum RuntimeDirectory {
    static func prepare(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
