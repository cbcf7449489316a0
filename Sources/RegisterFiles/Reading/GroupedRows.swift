import Domain
import Primitives

/// Rows under a mapping: a row a member, the rows of a family together.
struct GroupedRows: RowForm {
    private let mapping: RegisterMapping
    /// For CSV, the place of each fact's column.
    private var places: [RegisterField: Int]?
    private var group: Group?

    /// The rows of one family so far.
    private struct Group {
        let family: SamagraFamilyID
        var household: Household?
        var lines: [Int] = []
        var refused: [RefusedRow] = []
    }

    init(mapping: RegisterMapping) { self.mapping = mapping }

    mutating func items(of row: RowSource.Row) throws(RegisterFileProblem) -> [RegisterReader.Item] {
        switch row {
        case .tooLong(let line):
            return refuse(RefusedRow(line: line, reason: "the row is too long"))
        case .unclosed(let line):
            return refuse(RefusedRow(line: line, reason: "a quote is not closed"))
        case .bytes(let bytes, let line):
            if bytes.isEmpty { return [] }
            if mapping.format == .csv, places == nil {
                places = try Self.places(mapping, header: bytes)
                return []
            }
            do {
                return try take(MappedRow(mapping: mapping, texts: try texts(of: bytes)), line)
            } catch {
                return refuse(RefusedRow(line: line, reason: error.reason))
            }
        }
    }

    mutating func end() throws(RegisterFileProblem) -> [RegisterReader.Item] {
        if mapping.format == .csv, places == nil { throw .noHeader }
        return closed()
    }

    /// A row whose family can't be told belongs to none: it ends the group before it.
    private mutating func refuse(_ refusal: RefusedRow) -> [RegisterReader.Item] { closed() + [.refused([refusal])] }

    private mutating func take(_ row: MappedRow, _ line: Int) throws(RefusedRow) -> [RegisterReader.Item] {
        let family = try row.family()
        let before = group?.family == family ? [] : closed()
        var group = self.group ?? Group(family: family)
        group.lines.append(line)
        do {
            let member = try row.member()
            if group.household == nil {
                group.household = Household(
                    family: family, address: try row.address(), members: [],
                    isBelowPovertyLine: try row.isBelowPovertyLine())
            }
            if group.lines.count <= RegisterLimits.membersPerFamily + 1 { group.household?.members.append(member) }
        } catch {
            group.refused.append(RefusedRow(line: line, reason: error.reason))
        }
        self.group = group
        return before
    }

    /// The group's family, or its rows as refused.
    private mutating func closed() -> [RegisterReader.Item] {
        guard let group else { return [] }
        self.group = nil
        var refused = group.refused
        if refused.isEmpty, let household = group.household {
            do {
                try HouseholdCheck.check(household)
                return [.family(household, line: group.lines.last ?? 0)]
            } catch {
                return [.refused(group.lines.map { RefusedRow(line: $0, reason: error.reason) })]
            }
        }
        let known = Set(refused.map(\.line))
        refused += group.lines.filter { !known.contains($0) }.map {
            RefusedRow(line: $0, reason: "another row of its family is refused")
        }
        return [.refused(refused.sorted { $0.line < $1.line })]
    }

    private func texts(of bytes: [UInt8]) throws(RefusedRow) -> [RegisterField: String] {
        var texts: [RegisterField: String] = [:]
        func note(_ field: RegisterField, _ text: String) {
            let trimmed = text.trimmed
            if !trimmed.isEmpty { texts[field] = trimmed }
        }
        if let places {
            let fields = try CSVFields.of(bytes, separator: mapping.separator)
            for (field, place) in places where place < fields.count { note(field, fields[place]) }
        } else {
            let values = try JSONFields.of(bytes)
            for (field, column) in mapping.columns { values[column].map { note(field, $0) } }
        }
        return texts
    }

    private static func places(
        _ mapping: RegisterMapping, header: [UInt8]
    ) throws(RegisterFileProblem) -> [RegisterField: Int] {
        guard let names = try? CSVFields.of(header, separator: mapping.separator) else { throw .noHeader }
        var places: [RegisterField: Int] = [:]
        for field in RegisterField.allCases {
            guard let column = mapping.columns[field] else { continue }
            guard let place = names.firstIndex(where: { $0.trimmed == column }) else { throw .missingColumn(column) }
            places[field] = place
        }
        return places
    }
}
