/// Which column of a file is which fact of ours, in which words: declared in a small YAML (or JSON) file, one for each
/// kind of extract. A file so mapped has one row a member, and the rows of a family stand together.
package struct RegisterMapping: Sendable, Hashable {
    /// What the rows are written in.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        /// RFC 4180, UTF-8, the first row names the columns.
        case csv
        /// One object a line, values that are no objects or lists.
        case jsonLines = "json-lines"
    }

    package var format: Format
    /// Between the fields of CSV; one ASCII character.
    package var separator: UInt8
    package var dates: DateForm
    package var columns: [RegisterField: String]
    /// For a fact that is the same in every row, or where its column is empty.
    package var constants: [RegisterField: String]
    /// The file's words, in small letters, and ours; `*` stands for any other.
    package var words: [RegisterField: [String: String]]
    /// Facts that are left out of a member where they can't be read; any other such fact refuses the row.
    package var leftOutWhenWrong: Set<RegisterField>

    /// Our word for the file's; `nil` where the mapping has none and it is not ours either.
    func word(_ text: String, for field: RegisterField) -> String? {
        let small = text.lowercased()
        if let ours = words[field]?[small] { return ours }
        if field.ourWords?.contains(small) == true { return small }
        if field == .ekyc || field == .bpl, small == "true" || small == "false" {
            return small == "true" ? "yes" : "no"
        }
        return words[field]?["*"]
    }
}
