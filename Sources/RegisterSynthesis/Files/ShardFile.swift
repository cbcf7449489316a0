package import Domain
import FoundationEssentials

/// A shard as a file: families of the register's JSON form, one a line, or a department's extract as CSV.
package enum ShardFile: String, Sendable, CaseIterable {
    case jsonLines = "json-lines"
    /// One row a member, as `sync/samples/register-extract.yaml` maps it.
    case csv

    /// The bytes before the first family.
    package var head: [UInt8] {
        switch self {
        case .jsonLines: []
        case .csv: Self.row(ExtractColumn.allCases.map(\.rawValue))
        }
    }

    /// The bytes of a family; the same for the same family.
    package func bytes(of household: Household) throws -> [UInt8] {
        switch self {
        case .jsonLines:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try Array(encoder.encode(household)) + [0x0A]
        case .csv:
            return household.members.flatMap { member in
                Self.row(ExtractColumn.allCases.map { $0.value(household, member) })
            }
        }
    }

    /// RFC 4180, with a line feed alone.
    private static func row(_ values: [String]) -> [UInt8] {
        let fields = values.map { value in
            value.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }
                ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
        }
        return Array((fields.joined(separator: ",") + "\n").utf8)
    }
}
