import Primitives

/// Why a job was not printed. The request it belongs to stands all the same, and the job can be printed again.
package enum PrinterError: Error, Sendable, Hashable {
    case unplugged
    case paperOut
    case coverOpen
    /// The device is there, but its file may not be opened.
    case notPermitted
    /// Another program holds the device, or too many jobs of ours wait for it.
    case occupied
    /// The device took no more bytes, or did not confirm the job, within the limit.
    case timedOut
    /// The device reported a fault of its own.
    case fault
    /// A transfer failed in a way that has no better name; `code` is the library's own number.
    case transferFailed(code: Int)
    /// The raster has more dots in a row than the head.
    case tooWide(dots: Int, headDots: Int)
    /// The job is larger than a named limit.
    case tooLarge(bytes: Int, maximumBytes: Int)
    /// A network printer refused the job; `status` is the printer's status word, such as `0x0507`.
    case refused(status: String)
    /// The spool folder could not be written; `errno` is the system's number.
    case spoolFailed(errno: Int32)
    /// The spool folder lies in the data directory, where every file must be sealed.
    case spoolInDataDirectory
}

extension PrinterError: Reported {
    package var key: String {
        switch self {
        case .unplugged: "printer.unplugged"
        case .paperOut: "printer.paper-out"
        case .coverOpen: "printer.cover-open"
        case .notPermitted: "printer.not-permitted"
        case .occupied: "printer.occupied"
        case .timedOut: "printer.timed-out"
        case .fault: "printer.fault"
        case .transferFailed: "printer.transfer-failed"
        case .tooWide: "printer.too-wide"
        case .tooLarge: "printer.too-large"
        case .refused: "printer.refused"
        case .spoolFailed: "printer.spool-failed"
        case .spoolInDataDirectory: "printer.spool-in-data-directory"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .transferFailed(let code): ["code": String(code)]
        case .tooWide(let dots, let headDots): ["dots": String(dots), "head": String(headDots)]
        case .tooLarge(let bytes, let maximumBytes): ["bytes": String(bytes), "maximum": String(maximumBytes)]
        case .refused(let status): ["status": status]
        case .spoolFailed(let errno): ["errno": String(errno)]
        default: [:]
        }
    }

    package var summary: String {
        switch self {
        case .unplugged: "The printer is not connected."
        case .paperOut: "The printer is out of paper."
        case .coverOpen: "The printer's cover is open."
        case .notPermitted: "The printer is connected, but this program may not open it."
        case .occupied: "The printer is in use."
        case .timedOut: "The printer stopped answering."
        case .fault: "The printer reports a fault."
        case .transferFailed(let code): "Sending to the printer failed (code \(code))."
        case .tooWide(let dots, let headDots): "The slip is \(dots) dots wide, the printer's head \(headDots)."
        case .tooLarge(let bytes, let maximumBytes): "The job has \(bytes) bytes, more than \(maximumBytes)."
        case .refused(let status): "The printer refused the job (\(status))."
        case .spoolFailed(let errno): "The spool folder could not be written (errno \(errno))."
        case .spoolInDataDirectory: "The spool folder lies inside the data directory."
        }
    }

    package var recovery: String {
        switch self {
        case .unplugged: "Check its cable and its power switch, then print again."
        case .paperOut: "Put in a new roll or more sheets, close the cover, then print again."
        case .coverOpen: "Close the cover until it clicks, then print again."
        case .notPermitted: "Install firmware-config/udev/60-eseva-devices.rules, then plug the printer in again."
        case .occupied: "Wait for the other slips, or remove the printer from the program that holds it (CUPS?)."
        case .timedOut: "Switch the printer off and on, then print again."
        case .fault: "Switch the printer off, look for jammed paper, switch it on, then print again."
        case .transferFailed: "Unplug the printer, plug it in again, then print again."
        case .tooWide: "Correct the printer's `dots` in the device table, or choose the narrower slip."
        case .tooLarge: "Report this: our own documents never get so large."
        case .refused: "Check that the printer takes PDF on A4, then print again."
        case .spoolFailed: "Check that the folder exists, is ours and is not full, then print again."
        case .spoolInDataDirectory: "Configure a spool folder in the runtime directory, such as /run/eseva-node/spool."
        }
    }
}

extension PrinterStatus {
    /// The error that a job meets in this state; `nil` where it can be printed.
    package var obstacle: PrinterError? {
        switch self {
        case .ready, .paperLow, .unknown: nil
        case .paperOut: .paperOut
        case .coverOpen: .coverOpen
        case .unplugged: .unplugged
        case .busy: .occupied
        case .notPermitted: .notPermitted
        case .fault: .fault
        }
    }
}
