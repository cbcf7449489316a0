extension IPPMessage {
    /// What an answer to Get-Printer-Attributes says (RFC 8011 §5.4.11–12).
    package var printerStatus: PrinterStatus {
        let reasons = values(of: "printer-state-reasons").map(\.text)
        // A reason may carry -error, -warning or -report behind it.
        func has(_ names: String...) -> Bool {
            reasons.contains { reason in names.contains { reason == $0 || reason.hasPrefix($0 + "-") } }
        }
        if has("cover-open", "door-open", "interlock-open") { return .coverOpen }
        if has("media-empty", "media-needed", "input-tray-missing") { return .paperOut }
        if has("media-jam", "marker-supply-empty", "toner-empty") { return .fault }
        switch values(of: "printer-state").first?.number {
        case 3: return has("media-low") ? .paperLow : .ready
        case 4: return .busy
        case 5: return .fault
        default: return .unknown
        }
    }

    /// Where a job is (RFC 8011 §5.3.7).
    package enum JobState: Sendable, Hashable {
        case waiting
        /// The printer stopped over it.
        case stopped
        case completed
        case aborted
    }

    /// `nil` where the answer names no state.
    package var jobState: JobState? {
        switch values(of: "job-state").first?.number {
        case 3, 4, 5: .waiting
        case 6: .stopped
        case 7, 8: .aborted
        case 9: .completed
        default: nil
        }
    }
}
