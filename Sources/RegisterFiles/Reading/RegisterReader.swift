package import Domain
import FoundationEssentials
import Primitives

/// Reads a register file family by family, without holding it: JSON lines in the form of
/// `sync/samples/households.jsonl`, or whatever a ``RegisterMapping`` declares.
///
/// A family with a row that is refused is left out as a whole: half a family would be entitled to the wrong things.
package struct RegisterReader {
    /// What was read: a family that is whole, or rows that were refused.
    package enum Item: Sendable, Hashable {
        /// With the line where the last of its rows begins.
        case family(Household, line: Int)
        case refused([RefusedRow])
    }

    private let file: FileBytes
    private var rows: RowSource
    private var form: any RowForm
    private var seen = SeenIDs()
    private var ready: [Item] = []
    private var isAtEnd = false

    /// Bytes of the file that were read so far.
    package private(set) var bytesRead = 0
    /// Bytes of the whole file.
    package var bytes: Int { file.size }

    /// - Parameter mapping: `nil` for JSON lines in our own form.
    package init(path: String, mapping: RegisterMapping?) throws(RegisterFileProblem) {
        file = try FileBytes(path: path)
        rows = RowSource(separator: mapping?.format == .csv ? mapping?.separator : nil)
        form = mapping.map { GroupedRows(mapping: $0) } ?? FamilyRows()
    }

    /// The next family or refusal, in the order of the file; `nil` at its end.
    ///
    /// - Throws: What stops the whole file: a column that is missing, a medium that fails.
    package mutating func next() throws(RegisterFileProblem) -> Item? {
        while ready.isEmpty {
            if let row = rows.next() {
                try note(try form.items(of: row))
            } else if isAtEnd {
                return nil
            } else if try read() == 0 {
                while let row = rows.next() { try note(try form.items(of: row)) }
                try note(try form.end())
                isAtEnd = true
            }
        }
        return ready.removeFirst()
    }

    private mutating func note(_ items: [Item]) throws(RegisterFileProblem) {
        for item in items { ready.append(try seen.checked(item)) }
    }

    /// - Returns: How many bytes came; 0 at the end.
    private mutating func read() throws(RegisterFileProblem) -> Int {
        let piece = try file.next()
        // The mark that some programs write before UTF-8.
        let isMarked = bytesRead == 0 && piece.starts(with: [0xEF, 0xBB, 0xBF])
        rows.add(isMarked ? Array(piece.dropFirst(3)) : piece)
        bytesRead += piece.count
        return piece.count
    }
}

/// How rows become families.
protocol RowForm {
    mutating func items(of row: RowSource.Row) throws(RegisterFileProblem) -> [RegisterReader.Item]
    mutating func end() throws(RegisterFileProblem) -> [RegisterReader.Item]
}

/// The ids of a file, so that none stands twice.
private struct SeenIDs {
    private var families: Set<UInt32> = []
    private var members: Set<UInt32> = []

    /// The item, or its refusal.
    mutating func checked(_ item: RegisterReader.Item) throws(RegisterFileProblem) -> RegisterReader.Item {
        guard case .family(let household, let line) = item else { return item }
        guard families.count < RegisterLimits.families else { throw .tooManyFamilies }
        let ids = household.members.compactMap { UInt32($0.id.digits) }
        if let id = UInt32(household.family.digits), !families.insert(id).inserted {
            return .refused([RefusedRow(line: line, reason: "its family stands further up already")])
        }
        if ids.contains(where: { members.contains($0) }) {
            return .refused([RefusedRow(line: line, reason: "a member stands in another family")])
        }
        members.formUnion(ids)
        return item
    }
}
