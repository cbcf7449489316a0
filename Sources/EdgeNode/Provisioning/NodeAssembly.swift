import Devices
import FoundationEssentials
package import Logging
package import NetworkDevices
import Paper
package import Primitives
import SANEDevices
import Store
import Trust
package import USBDevices

/// Opens a provisioned node: its keys, its store, its printers.
package struct NodeAssembly: Sendable {
    package let node: EdgeNode
    /// The pages in the spool folder, where no network printer is configured.
    package let spool: SpoolFolderPrinter?
    package let usbPrinter: USBSlipPrinter

    /// - Throws: ``NodeFolderProblem``, Trust's `DataKeyProblem`, `DeviceTableError`, SQLite's errors.
    package init(
        settings: NodeSettings, logger: Logger, clock: any WallClock = SystemClock(),
        random: any RandomSource = SystemRandom()
    ) async throws {
        let folder = NodeFolder(settings.dataDirectory)
        let identity = try folder.readIdentity()
        let lock = try folder.lock()
        let passphrase = try Self.passphrase(settings.unlock)
        let dataKey = try folder.readDataKey().open(passphrase: passphrase)
        let store = try Store(
            path: folder.database, dataKey: dataKey, durability: Self.durability(settings), clock: clock,
            random: random)
        usbPrinter = try USBSlipPrinter(
            table: DeviceTable(folder: settings.deviceTables), logger: logger)
        let pagePrinter: any PagePrinter
        switch settings.pagePrinter {
        case .spool:
            let spool = try SpoolFolderPrinter(
                folder: settings.spoolDirectory, outside: settings.dataDirectory,
                retention: .seconds(settings.spoolRetentionSeconds))
            self.spool = spool
            pagePrinter = spool
        case .ipp(let url):
            spool = nil
            guard let printer = IPPPrinter(url: url) else {
                throw SettingsProblem(
                    file: "printer.page", line: 0, reason: "`\(url)` is no printer's address",
                    recovery: "Write an address like ipp://192.168.1.20/ipp/print, or `spool`.")
            }
            pagePrinter = printer
        }
        node = EdgeNode(
            store: store, settings: settings, identity: identity,
            keys: NodeKeys(dataKey: dataKey, trust: try folder.readTrust()), press: try PaperPress(),
            slipPrinter: usbPrinter, pagePrinter: pagePrinter, clock: clock, random: random, logger: logger,
            scanner: SANEScanner(), lock: lock)
    }

    private static func durability(_ settings: NodeSettings) -> Store.Durability {
        Store.Durability(rawValue: settings.durability) ?? .full
    }

    /// The passphrase's file without its last line end; `nil` where the data key opens unattended.
    static func passphrase(_ unlock: NodeSettings.Unlock) throws -> String? {
        guard case .passphraseFile(let path) = unlock else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw SettingsProblem(
                file: path, line: 0, reason: "the passphrase's file can't be read",
                recovery: "Put the passphrase there, or choose `unlock: {unattended: true}`.")
        }
        var text = String(decoding: data, as: UTF8.self)
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
