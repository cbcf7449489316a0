/// What a register file may hold at most. More is refused by row, or stops the reading where that can't be.
package enum RegisterLimits {
    /// Bytes of one row, of CSV or JSON.
    package static let rowBytes = 65_536
    /// Columns of a row.
    package static let columns = 200
    /// Members of one family.
    package static let membersPerFamily = 40
    /// Unicode scalars of one text: a name, a line of an address.
    package static let textScalars = 200
    /// Families of one file: so many ids are kept to notice one that stands twice.
    package static let families = 1_000_000
    /// Bytes of a mapping file.
    package static let mappingBytes = 65_536
    /// Words of one field that a mapping translates.
    package static let wordsPerField = 500
}
