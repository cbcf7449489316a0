import Primitives

/// Why a register file is not read at all. Faults of single rows are reported beside, see ``RefusedRow``.
package enum RegisterFileProblem: Reported, Hashable {
    case unreadable
    case mapping(line: Int, reason: String)
    case missingColumn(String)
    case noHeader
    case tooManyFamilies

    package var key: String {
        switch self {
        case .unreadable: "register.unreadable"
        case .mapping: "register.mapping"
        case .missingColumn: "register.missingColumn"
        case .noHeader: "register.noHeader"
        case .tooManyFamilies: "register.tooManyFamilies"
        }
    }
    package var summary: String {
        switch self {
        case .unreadable: "The register file can't be read."
        case .mapping(let line, let reason): "The mapping is wrong in line \(line): \(reason)."
        case .missingColumn(let name): "The file has no column \"\(name)\", which the mapping names."
        case .noHeader: "The file's first row names no columns."
        case .tooManyFamilies: "The file holds more than \(RegisterLimits.families) families."
        }
    }
    package var recovery: String {
        switch self {
        case .unreadable: "Check the path and who may read it."
        case .mapping: "Correct it; sync/samples/register-extract.yaml is an example that explains each key."
        case .missingColumn: "Write the name as the file's first row has it, or leave the column out of the mapping."
        case .noHeader: "Put the columns' names into the first row."
        case .tooManyFamilies: "Split the file between two families."
        }
    }
}

/// A row that was left out, and why, without anything personal: names of fields, never their values.
package struct RefusedRow: Error, Sendable, Hashable, Codable {
    /// The line where the row begins, from 1.
    package var line: Int
    package var reason: String

    package init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}
