import Primitives

/// The smallest parts of the body that may stand on different sheets.
enum BodyFragment {
    case statute(LocalizedText)
    case field(Field, place: String)
    case key(label: LocalizedText, figure: String, words: LocalizedText)
    case tableHead(BlockTable)
    case tableRow(BlockTable, row: Int)
    case listHead(LocalizedText)
    case listItem(LocalizedText, number: Int, title: LocalizedText)
    case note(LocalizedText)

    /// Fragments of the same table or list are one group in the structure.
    var isTable: Bool {
        switch self {
        case .field, .key, .tableHead, .tableRow: true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .tableHead, .listHead: true
        default: false
        }
    }

    /// How many shares of the free height it takes.
    var units: Double {
        switch self {
        case .statute, .key, .note: 2
        case .field, .tableRow, .listItem: 1
        case .tableHead, .listHead: 1
        }
    }

    static func fragments(of blocks: [Block]) -> [BodyFragment] {
        blocks.enumerated().flatMap { index, block -> [BodyFragment] in
            switch block {
            case .statute(let text): [.statute(text)]
            case .fields(let fields):
                fields.enumerated().map { .field($1, place: "blocks[\(index)].fields[\($0)]") }
            case .key(let label, let figure, let words): [.key(label: label, figure: figure, words: words)]
            case .table(let table): [.tableHead(table)] + table.rows.indices.map { .tableRow(table, row: $0) }
            case .list(let title, let items):
                [.listHead(title)] + items.enumerated().map { .listItem($1, number: $0 + 1, title: title) }
            case .note(let text): [.note(text)]
            }
        }
    }

    /// The fragments of a second sheet: a table or list that goes on gets its heading again.
    static func continued(_ fragments: [BodyFragment], after first: [BodyFragment]) -> [BodyFragment] {
        switch fragments.first {
        case .tableRow(let table, _): [.tableHead(table)] + fragments
        case .listItem(_, _, let title): [.listHead(title)] + fragments
        default: fragments
        }
    }
}
