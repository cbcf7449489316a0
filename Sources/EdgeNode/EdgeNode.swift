package import ControlSocket
package import Devices
import Domain
package import Logging
package import Paper
package import Primitives
package import Store

/// A centre's node: every use case of the kiosk and of the command line, over the store, the keys and the printers.
package struct EdgeNode: Sendable {
    package let store: Store
    package let settings: NodeSettings
    package let identity: NodeIdentityFiles
    let keys: NodeKeys
    let catalogues: CatalogueShelf
    let finder = ServiceFinder()
    let rules = RuleShelf()
    package let printers = PrinterBoard()
    package let press: PaperPress
    package let slipPrinter: any SlipPrinter
    package let pagePrinter: any PagePrinter
    package let clock: any WallClock
    let random: any RandomSource
    package let logger: Logger
    package let scanner: any PageScanner
    let pictures = PictureDesk()
    let activity = Activity()
    let exchangeTurns = ExchangeTurns()
    /// Nobody else opens the data directory while the node lives.
    private let lock: DirectoryLock?

    /// - Parameter lock: Of the data directory; `nil` where the records are in memory.
    package init(
        store: Store, settings: NodeSettings, identity: NodeIdentityFiles, keys: NodeKeys, press: PaperPress,
        slipPrinter: any SlipPrinter, pagePrinter: any PagePrinter, clock: any WallClock, random: any RandomSource,
        logger: Logger, scanner: any PageScanner = NoScanner(), lock: DirectoryLock? = nil
    ) {
        self.store = store
        self.settings = settings
        self.identity = identity
        self.keys = keys
        catalogues = CatalogueShelf()
        self.press = press
        self.slipPrinter = slipPrinter
        self.pagePrinter = pagePrinter
        self.clock = clock
        self.random = random
        self.logger = logger
        self.scanner = scanner
        self.lock = lock
    }

    /// The centre as screen and paper name it.
    package var centre: CentreName { identity.centre }
}

/// A centre's code and name.
package struct CentreName: Sendable, Hashable, Codable {
    /// Like `MDL03`.
    package var code: String
    package var name: LocalizedText

    package init(code: String, name: LocalizedText) {
        self.code = code
        self.name = name
    }
}
