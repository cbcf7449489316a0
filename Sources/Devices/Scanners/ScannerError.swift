import Primitives

/// Why a sheet was not scanned.
package enum ScannerError: String, Error, Sendable, Hashable, CaseIterable {
    case unplugged, jammed, coverOpen, fault
    case noPaper = "no-paper"
    /// The device is there, but may not be opened.
    case notPermitted = "not-permitted"
    /// Another program holds the device, or a sheet of ours is being scanned.
    case occupied
    case timedOut = "timed-out"
    case tooLarge = "too-large"
    /// The system's scanning program is not there.
    case notInstalled = "not-installed"
}

extension ScannerError: Reported {
    package var key: String { "scanner.\(rawValue)" }

    package var summary: String {
        switch self {
        case .unplugged: "No scanner is connected."
        case .jammed: "A sheet is stuck in the scanner."
        case .coverOpen: "The scanner's cover is open."
        case .fault: "The scanner reports a fault."
        case .noPaper: "No sheet lies in the scanner."
        case .notPermitted: "The scanner is connected, but this program may not open it."
        case .occupied: "The scanner is in use."
        case .timedOut: "The scanner stopped answering."
        case .tooLarge: "The scan has more than \(ScanOrder.maximumBytes) bytes."
        case .notInstalled: "The program that scans is not installed."
        }
    }

    package var recovery: String {
        switch self {
        case .unplugged: "Check its cable and its power switch; until then photograph the paper."
        case .jammed: "Open the scanner, take the sheet out, then scan again."
        case .coverOpen: "Close the cover, then scan again."
        case .fault, .timedOut: "Switch the scanner off and on, then scan again."
        case .noPaper: "Lay the sheet in, then scan again."
        case .notPermitted: "Let the node's user be of the group `scanner`, then start the node again."
        case .occupied: "Wait a moment, then scan again."
        case .tooLarge: "Report this: a sheet of A4 never gets so large."
        case .notInstalled: "Install the Debian package sane-utils."
        }
    }
}
