import Dispatch

/// The emulated devices of one run and the words to control them.
package final class EmulatedDevices: Sendable {
    private let bus: USBBus
    private let printer: SharedPrinter
    private let queue = DispatchQueue(label: "eseva.emulated-devices")

    /// Makes the testbed with the printer plugged in, and sets `UMOCKDEV_DIR` for what this process starts.
    ///
    /// - Parameter state: An existing folder; `printer.bin` is begun anew in it.
    package init(state: String) throws(ServingError) {
        printer = SharedPrinter(received: try ReceivedBytes(path: state + "/printer.bin"))
        bus = try USBBus()
        try bus.plug(printer)
    }

    /// Carries out a line of the control socket and answers with one line.
    package func perform(_ line: String) -> String {
        guard let command = ControlCommand(line) else { return "error: write one of: \(ControlCommand.help)" }
        switch command {
        case .printer(let change): printer.apply(change)
        case .unplug: bus.unplug()
        case .unplugAfter(let bytes):
            // Not on umockdev's own thread, which must go on answering.
            printer.unplug(afterBytes: bytes) { [queue, bus] in queue.async { bus.unplug() } }
        case .plug:
            if !bus.isPlugged { printer.powerCycle() }
            do { try bus.plug(printer) } catch { return "error: \(error)" }
        case .status: return status
        }
        return "ok"
    }

    private var status: String {
        let printer = printer.snapshot
        return [
            bus.isPlugged ? "plugged" : "unplugged",
            "paper " + (printer.hasPaper ? "in" : "out"),
            "cover " + (printer.isCoverOpen ? "open" : "closed"),
            "slow \(printer.secondsPerTransfer)",
            "bytes \(printer.bytesTaken)",
            "slips \(printer.slipsCut)",
        ].joined(separator: ", ")
    }
}
