package import Primitives

/// A part of a certificate's body.
package enum Block: Sendable, Hashable {
    /// The sentence that certifies: Hindi in the wide column, English in the narrow one.
    case statute(LocalizedText)
    /// Rows of a label and a value.
    case fields([Field])
    /// The one value that the paper is about, large, and the same in words, as on a cheque. At most one a sheet.
    case key(label: LocalizedText, figure: String, words: LocalizedText)
    case table(BlockTable)
    /// Numbered sentences, such as conditions.
    case list(title: LocalizedText, items: [LocalizedText])
    /// A small sentence, such as the law it is issued under.
    case note(LocalizedText)
}

/// A label and its value.
package struct Field: Sendable, Hashable {
    /// What the value is.
    package var label: LocalizedText
    /// The Hindi value carries the weight; the English one stands at the right, unless empty or the same.
    package var value: LocalizedText

    package init(label: LocalizedText, value: LocalizedText) {
        self.label = label
        self.value = value
    }
}

/// A table over the sheet's twelve columns.
package struct BlockTable: Sendable, Hashable {
    /// A column, so many of the twelve columns wide.
    package struct Column: Sendable, Hashable {
        /// What stands in the column.
        package var heading: LocalizedText
        /// Columns of the sheet that it takes.
        package var span: Int

        package init(heading: LocalizedText, span: Int) {
            self.heading = heading
            self.span = span
        }
    }

    /// Above the table.
    package var title: LocalizedText
    /// Their spans add up to at most twelve.
    package var columns: [Column]
    /// Cells in the order of the columns; Hindi first, English smaller behind it on the same line.
    package var rows: [[LocalizedText]]

    package init(title: LocalizedText, columns: [Column], rows: [[LocalizedText]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}
