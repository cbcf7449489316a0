import ControlSocket
import Hummingbird
import HummingbirdHTTP2
package import Logging
import NIOCore
package import Primitives
package import ServiceLifecycle
import SQLiteLedger
import Trust

/// The state server: the nodes' TLS listener and the local socket of the command line.
package struct StateService: Sendable {
    /// How and where it listens.
    package struct Options: Sendable {
        /// Address to bind; `127.0.0.1` keeps it on this machine.
        package var bind: String
        /// 0 takes a free port.
        package var port: Int
        /// Names and addresses under which nodes reach it; they stand in its certificate.
        package var hosts: [String]

        package init(bind: String, port: Int, hosts: [String]) {
            self.bind = bind
            self.port = port
            self.hosts = hosts
        }
    }

    /// A connection without a request for so long is closed.
    private static let idleTimeout = Duration.seconds(300)

    private let directory: StateDirectory
    private let office: StateOffice
    private let lock: DirectoryLock
    private let options: Options
    private let logger: Logger

    /// Takes the directory's lock and opens keys and ledger.
    ///
    /// - Throws: ``DirectoryProblem``, `DataKeyProblem`, `LedgerError`.
    package init(
        _ directory: StateDirectory, passphrase: String?, options: Options, clock: any WallClock,
        random: any RandomSource, logger: Logger
    ) throws {
        self.directory = directory
        self.options = options
        self.logger = logger
        lock = try directory.lock()
        office = try StateOffice(
            ledger: try StateLedger(path: directory.ledgerPath),
            authorities: try directory.authorities(passphrase: passphrase), clock: clock, random: random)
    }

    /// The office, for tests that look behind the line.
    package var stateOffice: StateOffice { office }

    /// What has to run, in order.
    ///
    /// - Parameter onReady: Called with the port once nodes can connect.
    package func services(onReady: @escaping @Sendable (Int) async -> Void) throws -> [any Service] {
        let identity = try office.authorities.issueServerIdentity(
            names: options.hosts, at: office.clock.now(), random: office.random)
        let tls = try ServerTLS.configuration(identity: identity, authorities: office.authorities)
        let http = Application(
            router: StateRoutes.router(office, logger: logger),
            server: try .http2Upgrade(
                tlsConfiguration: tls, configuration: .init(idleTimeout: Self.idleTimeout)),
            configuration: .init(address: .hostname(options.bind, port: options.port), serverName: nil),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) }, logger: logger)
        let office = office
        let lock = lock
        let control = ControlServer(path: directory.socketPath, logger: logger) { request in
            // The lock lives as long as the socket's owner.
            withExtendedLifetime(lock) { office.answer(json: request) }
        }
        return [control, http]
    }
}
