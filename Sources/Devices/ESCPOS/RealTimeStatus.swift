/// The four bytes with which a receipt printer answers `DLE EOT 1…4`, at once, whatever it is doing.
///
/// Source: Epson, *ESC/POS Command Reference*, DLE EOT n. In each byte bits 1 and 4 are 1, bits 0 and 7 are 0;
/// anything else is not an answer.
package struct RealTimeStatus: Sendable, Hashable {
    /// What can be asked.
    package enum Question: UInt8, Sendable, CaseIterable {
        case printer = 1
        case offlineCause = 2
        case errorCause = 3
        case paper = 4

        /// `DLE EOT n`.
        package var bytes: [UInt8] { [0x10, 0x04, rawValue] }
    }

    private var answers: [Question: UInt8] = [:]

    package init() {}

    /// Whether a byte has the fixed bits of an answer to `DLE EOT`.
    package static func isAnswer(_ byte: UInt8) -> Bool { byte & 0b1001_0011 == 0b0001_0010 }

    /// Takes a byte as the answer to a question.
    /// - Returns: `false`, and nothing is taken, where it isn't an answer.
    package mutating func take(_ byte: UInt8, for question: Question) -> Bool {
        guard Self.isAnswer(byte) else { return false }
        answers[question] = byte
        return true
    }

    /// What the answers mean together, the most telling first; `unknown` where nothing was answered.
    package var status: PrinterStatus {
        if answers.isEmpty { return .unknown }
        if has(.offlineCause, 0b0000_0100) { return .coverOpen }
        // Paper end by the sensor, or "printing stopped by paper end".
        if has(.paper, 0b0110_0000) || has(.offlineCause, 0b0010_0000) { return .paperOut }
        // Cutter, unrecoverable, or waiting to cool down; or an error that it doesn't name.
        if has(.errorCause, 0b0110_1000) || has(.offlineCause, 0b0100_0000) { return .fault }
        // Offline, for a reason that it doesn't name.
        if has(.printer, 0b0000_1000) { return .fault }
        return has(.paper, 0b0000_1100) ? .paperLow : .ready
    }

    private func has(_ question: Question, _ bits: UInt8) -> Bool { (answers[question] ?? 0) & bits != 0 }
}

extension ESCPOS {
    /// Whether a byte answers ``confirmationRequest``: bits 4 and 7 are 0 (*GS r n*), which no answer to `DLE EOT` has.
    package static func isConfirmation(_ byte: UInt8) -> Bool { byte & 0b1001_0000 == 0 }
}
