import ArgumentParser
import ControlSocket
import Logging
import Primitives
import ServiceLifecycle
import StateServer
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the state server until it is told to stop (SIGTERM, Ctrl-C).",
        discussion: """
            Nodes enrol and exchange over HTTPS (HTTP/2, mutual TLS). The other verbs reach this server by the socket in
            its data directory. Under systemd it says when it is ready and feeds the watchdog. Where the keys open by a
            passphrase, --passphrase-file names the file that holds it.

            Example: eseva-state serve --data /var/lib/eseva-state --port 8443 --bind 0.0.0.0 --host state.example
            """)

    @OptionGroup var options: DirectoryOptions

    @Option(help: "Port for nodes; 0 takes a free one, printed at start.")
    var port = 8_443

    @Option(help: "Address to listen on; the default keeps it on this machine.")
    var bind = "127.0.0.1"

    @Option(help: "Name or address under which nodes reach the server, for its certificate; may be repeated.")
    var host: [String] = []

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
    }

    func run() async throws {
        let logger = Logger(label: "eseva-state") { StreamLogHandler.standardError(label: $0) }
        let state = try StateService(
            options.directory, passphrase: try options.directory.passphrase(file: options.passphraseFile),
            options: .init(bind: bind, port: port, hosts: ["localhost", "127.0.0.1", "::1"] + host),
            clock: SystemClock(), random: SystemRandom(), logger: logger)
        let manager = SystemdNotifier(environment: Environment.values)
        let services = try state.services { port in
            logger.info("nodes can connect", metadata: ["port": "\(port)"])
            print("ready \(port)")
            Environment.flushOutput()
            manager.ready()
        }
        let group = ServiceGroup(
            configuration: .init(
                services: (services + [manager]).map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
