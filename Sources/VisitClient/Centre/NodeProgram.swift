import FoundationEssentials
import Glibc

/// A node of our own: its folders and configuration, its verbs, and the running daemon with its emulated devices.
package final class NodeProgram {
    /// What differs from node to node.
    package struct Place: Sendable {
        package var dataDirectory: String
        /// Sockets, spool folder, logs and the devices' state.
        package var runtimeDirectory: String
        package var kioskPort: Int
        package var deviceTables: String
        /// Folder of UIDAI's certificates; `nil`: as installed.
        package var uidaiCertificates: String?
        /// Beside an ordinary node's: `normal` weakens the store, which only a debug build obeys.
        package var synchronous: String?
        package var exchangeIntervalSeconds: Int
        package var hasDevices: Bool

        package init(
            dataDirectory: String, runtimeDirectory: String, kioskPort: Int, deviceTables: String,
            uidaiCertificates: String? = nil, synchronous: String? = nil, exchangeIntervalSeconds: Int = 0,
            hasDevices: Bool = true
        ) {
            self.dataDirectory = dataDirectory
            self.runtimeDirectory = runtimeDirectory
            self.kioskPort = kioskPort
            self.deviceTables = deviceTables
            self.uidaiCertificates = uidaiCertificates
            self.synchronous = synchronous
            self.exchangeIntervalSeconds = exchangeIntervalSeconds
            self.hasDevices = hasDevices
        }
    }

    package let place: Place
    private var daemon: Program?

    /// Writes the configuration; folders are made where they are missing.
    package init(_ place: Place) throws {
        self.place = place
        for folder in [place.dataDirectory, place.runtimeDirectory] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        try configurationText.write(to: URL(filePath: configuration), atomically: true, encoding: .utf8)
    }

    package var configuration: String { place.runtimeDirectory + "/eseva-node.yaml" }
    package var spoolFolder: String { place.runtimeDirectory + "/spool" }
    package var devicesFolder: String { place.runtimeDirectory + "/devices" }
    /// What the emulated slip printer received.
    package var slipBytes: String { devicesFolder + "/printer.bin" }
    package var log: String { place.runtimeDirectory + "/eseva-node.log" }
    package var kioskOrigin: String { "http://127.0.0.1:\(place.kioskPort)" }

    private var configurationText: String {
        var lines = [
            "data_directory: \(place.dataDirectory)", "runtime_directory: \(place.runtimeDirectory)",
            "kiosk:", "  port: \(place.kioskPort)",
            "state:", "  exchange_interval_seconds: \(place.exchangeIntervalSeconds)",
            "printer:", "  devices: \(place.deviceTables)", "  page: spool", "unlock:", "  unattended: true",
        ]
        if let folder = place.uidaiCertificates { lines += ["identity:", "  certificates: \(folder)"] }
        if let synchronous = place.synchronous { lines += ["store:", "  synchronous: \(synchronous)"] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Runs a verb of `eseva-node` with this node's configuration.
    @discardableResult
    package func run(_ verb: String, _ arguments: [String] = []) async throws -> String {
        try await Tool.run(BuiltPrograms.path(of: "eseva-node"), [verb, "--config", configuration] + arguments)
    }

    /// Starts the daemon, with its emulated devices around it, and waits until the kiosk takes connections.
    package func start() async throws {
        let node = BuiltPrograms.path(of: "eseva-node")
        try await Listening.awaitFree(port: place.kioskPort, for: "eseva-node")
        let serve = ["serve", "--config", configuration]
        let program =
            try place.hasDevices
            ? Program(
                BuiltPrograms.path(of: "eseva-devices"), ["serve", "--state", devicesFolder, "--", node] + serve,
                output: log)
            : Program(node, serve, output: log)
        daemon = program
        try await Listening.await(port: place.kioskPort, of: program, log: log)
    }

    /// Ends the daemon in good order.
    package func stop() async {
        await daemon?.stop()
        daemon = nil
    }

    /// SIGKILL, without any order.
    package func killNow() {
        daemon?.killNow()
        daemon = nil
    }

    /// The process that was started, for its memory and its end.
    package var processID: Int32? { daemon?.processID }

    /// How the daemon ended; `nil` while it runs.
    package var ending: Program.Ending? { daemon?.endingSoFar() }

    deinit { daemon?.killNow() }
}
