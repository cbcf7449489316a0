import Primitives

/// What is wrong in a file of the device table, and where.
package struct DeviceTableError: Error, Sendable, Hashable {
    /// What is wrong, each with what to write instead.
    package enum Problem: Sendable, Hashable {
        case unreadable
        case tooLarge(maximumBytes: Int)
        case notYAML(String)
        case notAList
        case missing(String)
        case unknownKey(String)
        case badValue(key: String, expected: String)
        case doubled(USBIdentity)
        case tooManyEntries(maximum: Int)
        case noEntries
    }

    package let file: String
    /// Counted from 1; 0 where the whole file is meant.
    package let line: Int
    package let problem: Problem

    package init(file: String, line: Int, problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }
}

extension DeviceTableError: Reported {
    package var key: String { "device-table.unreadable" }
    package var arguments: [String: String] { ["file": file, "line": String(line)] }

    package var summary: String {
        let what =
            switch problem {
            case .unreadable: "the file cannot be read."
            case .tooLarge(let maximumBytes): "the file has more than \(maximumBytes) bytes."
            case .notYAML(let reason): "this is not YAML: \(reason)."
            case .notAList: "`devices:` with a list of devices is missing."
            case .missing(let key): "the device has no `\(key)`."
            case .unknownKey(let key): "there is no key `\(key)`."
            case .badValue(let key, _): "the value of `\(key)` is not understood."
            case .doubled(let identity): "\(identity) stands in the table twice."
            case .tooManyEntries(let maximum): "the table has more than \(maximum) devices."
            case .noEntries: "the folder holds no device."
            }
        return line > 0 ? "\(file):\(line): \(what)" : "\(file): \(what)"
    }

    package var recovery: String {
        switch problem {
        case .unreadable: "Check the path and that this program may read it."
        case .tooLarge, .tooManyEntries: "Keep only the devices of this centre."
        case .notYAML: "Correct the indentation or the quotes of this line."
        case .notAList: "Begin the file with `devices:` and one `- name: …` per device, as the shipped tables do."
        case .missing(let key): "Add a line `\(key): …` to the device that begins at this line."
        case .unknownKey: "Use name, usb, class, role, dots, endpoints or quirks."
        case .badValue(_, let expected): "Write \(expected)."
        case .doubled: "Remove one of the two."
        case .noEntries: "Install firmware-config/devices/*.yaml there."
        }
    }
}
