package import Primitives

/// How a node runs here, from its configuration file (`firmware-config/eseva-node.yaml` explains each key).
package struct NodeSettings: Sendable, Hashable {
    /// Where A4 pages go.
    package enum PagePrinterChoice: Sendable, Hashable {
        /// Into the spool folder of the runtime directory.
        case spool
        case ipp(url: String)
    }

    /// How the data key opens.
    package enum Unlock: Sendable, Hashable {
        case unattended
        case passphraseFile(path: String)
    }

    package var dataDirectory: String
    package var runtimeDirectory: String
    package var kioskHost: String
    package var kioskPort: Int
    /// Names under which browsers may ask for the kiosk, besides the loopback names.
    package var kioskHosts: [String]
    package var sessionIdleMinutes: Int
    /// The days of the week on which the centre rests; they don't count as working days.
    package var weeklyOff: [Weekday]
    /// Seconds between two exchanges with the state; 0 exchanges only on request.
    package var exchangeIntervalSeconds: Int
    /// Folder of the device tables.
    package var deviceTables: String
    /// Folder of UIDAI's certificates, old and new; proofs of identity signed by any other key are refused.
    package var uidaiCertificates: String
    package var pagePrinter: PagePrinterChoice
    /// How long a printed page stays in the spool folder.
    package var spoolRetentionSeconds: Int
    package var unlock: Unlock
    /// `full`; a debug build also knows `normal`, to prove that the power-cut test finds it.
    package var durability: String

    /// What holds where the file says nothing.
    package static let standard = NodeSettings(
        dataDirectory: "/var/lib/eseva-node", runtimeDirectory: "/run/eseva-node", kioskHost: "127.0.0.1",
        kioskPort: 8080, kioskHosts: [], sessionIdleMinutes: 15, weeklyOff: [.sunday], exchangeIntervalSeconds: 60,
        deviceTables: "/usr/share/eseva-edge/devices", uidaiCertificates: "/usr/share/eseva-edge/uidai",
        pagePrinter: .spool, spoolRetentionSeconds: 300,
        unlock: .passphraseFile(path: "/run/credentials/eseva-node.service/passphrase"), durability: "full")

    /// The spool folder: in the runtime directory, never among the data.
    package var spoolDirectory: String { runtimeDirectory + "/spool" }
    /// The socket over which the command line reaches the daemon.
    package var controlSocket: String { runtimeDirectory + "/control" }
}
