package import Domain
import FoundationEssentials
import Logging
import Primitives
import Store

/// What an import did: how many families went in, and each refused line with its reason, without personal data.
package struct ImportReport: Sendable, Hashable, Codable {
    /// A line that was left out.
    package struct Refusal: Sendable, Hashable, Codable {
        /// From 1.
        package var line: Int
        package var reason: String
    }

    package var imported: Int
    package var refused: [Refusal]
}

/// Reads a register file: JSON lines, one family a line, in the form of `sync/samples/households.jsonl`.
package struct HouseholdImport: Sendable {
    /// No line is longer.
    package static let maximumLineBytes = 65_536
    /// No family has more members.
    package static let maximumMembers = 40
    /// So many families go into one commit.
    static let batch = 500

    package private(set) var households: [Household] = []
    package private(set) var refused: [ImportReport.Refusal] = []

    /// Reads all lines; a line that is wrong is noted and left out.
    package init(jsonLines bytes: [UInt8]) {
        let decoder = JSONDecoder()
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            do {
                households.append(try Self.household(line, decoder))
            } catch let refusal as LineRefusal {
                refused.append(ImportReport.Refusal(line: index + 1, reason: refusal.reason))
            } catch {
                refused.append(ImportReport.Refusal(line: index + 1, reason: Self.reason(of: error)))
            }
        }
    }

    private struct LineRefusal: Error { let reason: String }

    private static func household(_ line: ArraySlice<UInt8>, _ decoder: JSONDecoder) throws -> Household {
        guard line.count <= maximumLineBytes else { throw LineRefusal(reason: "the line is too long") }
        let household = try decoder.decode(Household.self, from: Data(line))
        guard !household.members.isEmpty else { throw LineRefusal(reason: "no members") }
        guard household.members.count <= maximumMembers else { throw LineRefusal(reason: "too many members") }
        guard Set(household.members.map(\.id)).count == household.members.count else {
            throw LineRefusal(reason: "a member stands twice")
        }
        return household
    }

    /// Names the field that is wrong, never its value.
    private static func reason(of error: any Error) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context)?:
            return "missing \((context.codingPath + [key]).map(\.stringValue).joined(separator: "."))"
        case .valueNotFound(_, let context)?: return "missing \(path(context))"
        case .typeMismatch(_, let context)?: return "wrong kind of value in \(path(context))"
        case .dataCorrupted(let context)?:
            return context.codingPath.isEmpty ? "no JSON" : "wrong value in \(path(context))"
        default: return "unreadable"
        }
    }
}

extension EdgeNode {
    /// Puts the families of a register file into the node's register.
    package func importHouseholds(jsonLines bytes: [UInt8]) async throws -> ImportReport {
        let file = HouseholdImport(jsonLines: bytes)
        var rest = file.households[...]
        while !rest.isEmpty {
            try await store.putHouseholds(Array(rest.prefix(HouseholdImport.batch)))
            rest = rest.dropFirst(HouseholdImport.batch)
        }
        logger.info("households imported", metadata: ["families": "\(file.households.count)"])
        return ImportReport(imported: file.households.count, refused: file.refused)
    }
}
