package import Devices
package import Logging
package import Primitives
import Synchronization

/// A receipt printer on USB, through libusb: the first one connected that the device table knows.
///
/// It is looked for when it is needed: at each call, if none is open. So it costs nothing while nobody prints, and a
/// printer that was unplugged is found again by itself. What libusb knows of plugging comes from its own listener,
/// which sleeps in the kernel.
///
/// Calls of libusb block, so this actor runs on a thread of its own (``DeviceThread``); none of its functions
/// suspends between its first and last byte, so slips never mix. Every call of libusb carries a time limit
/// (``USBLimits``).
package actor USBSlipPrinter: SlipPrinter {
    let limits: USBLimits
    /// The printer stopped in the middle of a slip and may still wait for the rest of a band.
    var isInterrupted = false

    private let table: DeviceTable
    private let logger: Logger
    private let thread = DeviceThread(label: "eseva.usb-slip-printer")
    private nonisolated let jobs = Mutex(0)
    private var context: USBContext?
    private var session: USBPrinterSession?
    private var lastLogged: PrinterError?

    /// Opens nothing yet.
    package init(table: DeviceTable, limits: USBLimits = USBLimits(), logger: Logger) {
        self.table = table
        self.limits = limits
        self.logger = logger
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// `busy` while a slip is being printed, without waiting for its end.
    package nonisolated func status() async -> PrinterStatus {
        if jobs.withLock({ $0 > 0 }) { return .busy }
        return await askedStatus()
    }

    /// From the table's entry of the connected printer.
    package func headDots() async -> Int? {
        (try? connected())?.entry.dots
    }

    /// Prints one slip after those that wait before it; `occupied` where too many do.
    package nonisolated func print(_ raster: DotRaster) async throws(PrinterError) {
        let mayWait = jobs.withLock { count in
            guard count <= limits.maximumWaitingJobs else { return false }
            count += 1
            return true
        }
        guard mayWait else { throw .occupied }
        defer { jobs.withLock { $0 -= 1 } }
        try await printNow(raster)
    }

    private func askedStatus() -> PrinterStatus {
        do {
            return try status(of: connected())
        } catch {
            closeIfGone(error)
            return PrinterStatus(error)
        }
    }

    private func printNow(_ raster: DotRaster) throws(PrinterError) {
        do {
            try send(raster, to: connected())
            lastLogged = nil
        } catch let failure {
            closeIfGone(failure)
            let error = explained(failure)
            if lastLogged != error {
                logger.warning("slip not printed", metadata: ["reason": "\(error.key)"])
                lastLogged = error
            }
            throw error
        }
    }

    /// The open printer, or the first one of the table that can be opened now.
    private func connected() throws(PrinterError) -> USBPrinterSession {
        if let session { return session }
        if context == nil { context = USBContext() }
        guard let context, let found = try context.openPrinter(of: table) else { throw .unplugged }
        logger.info("slip printer opened", metadata: ["usb": "\(found.entry.usb)"])
        session = found
        return found
    }

    /// A transfer that was cut by unplugging often ends as a plain I/O error: whether the device is still there tells.
    private func explained(_ error: PrinterError) -> PrinterError {
        guard case .transferFailed = error else { return error }
        return (try? connected()) == nil ? .unplugged : error
    }

    /// After these the handle is of no more use: the next call looks for a printer anew.
    private func closeIfGone(_ error: PrinterError) {
        switch error {
        case .unplugged, .transferFailed, .notPermitted, .occupied: session = nil
        default: break
        }
    }
}

extension PrinterStatus {
    /// What a printer that could not be asked is.
    init(_ error: PrinterError) {
        switch error {
        case .unplugged: self = .unplugged
        case .notPermitted: self = .notPermitted
        case .occupied: self = .busy
        case .paperOut: self = .paperOut
        case .coverOpen: self = .coverOpen
        case .fault: self = .fault
        default: self = .unknown
        }
    }
}
