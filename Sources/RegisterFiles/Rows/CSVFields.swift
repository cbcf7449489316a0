/// The fields of one CSV row (RFC 4180).
enum CSVFields {
    /// - Throws: ``RefusedRow`` of line 0 where the quotes are wrong, a field is no UTF-8, or there are too many.
    static func of(_ row: [UInt8], separator: UInt8) throws(RefusedRow) -> [String] {
        var fields: [String] = []
        var index = 0
        while true {
            var bytes: [UInt8] = []
            if index < row.count, row[index] == quote {
                index = try quotedField(row, index + 1, into: &bytes)
                guard index == row.count || row[index] == separator else {
                    throw RefusedRow(line: 0, reason: "something follows a closing quote")
                }
            } else {
                let end = row[index...].firstIndex(of: separator) ?? row.count
                bytes = Array(row[index..<end])
                index = end
                guard !bytes.contains(quote) else {
                    throw RefusedRow(line: 0, reason: "a quote stands inside of a field")
                }
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw RefusedRow(line: 0, reason: "it is no UTF-8")
            }
            fields.append(text)
            guard fields.count <= RegisterLimits.columns else { throw RefusedRow(line: 0, reason: "too many columns") }
            if index == row.count { return fields }
            index += 1
        }
    }

    /// - Returns: The index behind the closing quote.
    private static func quotedField(
        _ row: [UInt8], _ start: Int, into bytes: inout [UInt8]
    ) throws(RefusedRow) -> Int {
        var index = start
        while index < row.count {
            if row[index] == quote {
                guard index + 1 < row.count, row[index + 1] == quote else { return index + 1 }
                index += 1
            }
            bytes.append(row[index])
            index += 1
        }
        throw RefusedRow(line: 0, reason: "a quote is not closed")
    }

    private static let quote: UInt8 = 0x22
}
