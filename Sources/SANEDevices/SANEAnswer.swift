package import Devices

/// What `scanimage` says, in our words.
package enum SANEAnswer {
    /// The scanners of a list with a name, a tab and a model on each line.
    package static func scanners(in output: [UInt8]) -> [ScannerDescription] {
        String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return ScannerDescription(name: String(parts[0]), model: String(parts[1]))
        }
    }

    /// Why nothing was scanned.
    ///
    /// - Parameters:
    ///   - status: The exit code: `SANE_Status` of the SANE standard 1.06, §4.2.7, where reading failed, else 1.
    ///   - words: The error output; holds `sane_strstatus` of SANE's reason.
    package static func error(status: Int32, words: String) -> ScannerError {
        let reasons: [(words: String, status: Int32, error: ScannerError)] = [
            ("Device busy", 3, .occupied), ("Document feeder jammed", 6, .jammed),
            ("Document feeder out of documents", 7, .noPaper), ("Scanner cover is open", 8, .coverOpen),
            ("Access to resource has been denied", 11, .notPermitted), ("no SANE devices found", -1, .unplugged),
            ("open of device", -1, .unplugged),
        ]
        return reasons.first { words.contains($0.words) || status == $0.status }?.error ?? .fault
    }

    /// Whether the driver does not know an option, or not such a value.
    package static func dislikesOptions(_ words: String) -> Bool {
        ["unrecognized option", "setting of option", "attempted to set", "bad option value"]
            .contains(where: words.contains)
    }
}
