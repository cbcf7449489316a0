import Domain
import FoundationEssentials
import Primitives

/// JSON lines in our own form: a family a row.
struct FamilyRows: RowForm {
    private let decoder = JSONDecoder()

    func items(of row: RowSource.Row) throws(RegisterFileProblem) -> [RegisterReader.Item] {
        switch row {
        case .tooLong(let line), .unclosed(let line):
            return [.refused([RefusedRow(line: line, reason: "the line is too long")])]
        case .bytes(let bytes, let line):
            if bytes.isEmpty { return [] }
            do {
                let household = try decoder.decode(Household.self, from: Data(bytes))
                try HouseholdCheck.check(household)
                return [.family(household, line: line)]
            } catch let refusal as RefusedRow {
                return [.refused([RefusedRow(line: line, reason: refusal.reason)])]
            } catch {
                return [.refused([RefusedRow(line: line, reason: Self.reason(of: error))])]
            }
        }
    }

    func end() throws(RegisterFileProblem) -> [RegisterReader.Item] { [] }

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
