/// What a printer says about itself.
package enum PrinterStatus: Sendable, Hashable, CaseIterable {
    /// Paper is in, the cover is closed, the next job can come.
    case ready
    /// Prints still, but the roll ends soon.
    case paperLow
    case paperOut
    case coverOpen
    /// No printer of the device table is connected (or the network printer does not answer).
    case unplugged
    /// A job of ours is being printed: ask again when it is done.
    case busy
    /// The device is there, but the daemon may not open it.
    case notPermitted
    /// The printer reports a fault: cutter jammed, head too hot, or something it doesn't name.
    case fault
    /// The printer is there but gave no answer that could be understood.
    case unknown

    /// Stable, for translations and `--json`: `printer.ready`, `printer.paper-out`…
    package var key: String {
        switch self {
        case .ready: "printer.ready"
        case .paperLow: "printer.paper-low"
        case .paperOut: "printer.paper-out"
        case .coverOpen: "printer.cover-open"
        case .unplugged: "printer.unplugged"
        case .busy: "printer.busy"
        case .notPermitted: "printer.not-permitted"
        case .fault: "printer.fault"
        case .unknown: "printer.unknown"
        }
    }

    /// Whether a job that is sent now can come out.
    ///
    /// `unknown` counts: many cheap printers never answer, and print all the same.
    package var canPrint: Bool {
        switch self {
        case .ready, .paperLow, .unknown: true
        case .paperOut, .coverOpen, .unplugged, .busy, .notPermitted, .fault: false
        }
    }
}
