package import Devices
import Synchronization

/// What the printers last said, so that no page waits for a printer.
package final class PrinterBoard: Sendable {
    private let last = Mutex<(slip: PrinterStatus, page: PrinterStatus)>((.unknown, .unknown))

    /// The slip printer's last answer.
    package var slip: PrinterStatus { last.withLock { $0.slip } }
    /// The page printer's last answer.
    package var page: PrinterStatus { last.withLock { $0.page } }

    func note(slip: PrinterStatus) { last.withLock { $0.slip = slip } }
    func note(page: PrinterStatus) { last.withLock { $0.page = page } }
}

extension EdgeNode {
    /// Asks both printers and remembers their answers.
    func askPrinters() async {
        printers.note(slip: await slipPrinter.status())
        printers.note(page: await pagePrinter.status())
    }
}
