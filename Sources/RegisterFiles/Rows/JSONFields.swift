import FoundationEssentials

/// The values of one JSON object by name, as texts; objects and lists inside are refused.
enum JSONFields {
    static func of(_ row: [UInt8]) throws(RefusedRow) -> [String: String] {
        let values: [String: Value]
        do {
            values = try JSONDecoder().decode([String: Value].self, from: Data(row))
        } catch {
            throw RefusedRow(line: 0, reason: "it is no JSON object of plain values")
        }
        return values.compactMapValues(\.text)
    }

    private struct Value: Decodable {
        /// `nil` for null.
        let text: String?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                text = nil
            } else if let flag = try? value.decode(Bool.self) {
                text = flag ? "true" : "false"
            } else if let number = try? value.decode(Int64.self) {
                text = String(number)
            } else {
                text = try value.decode(String.self)
            }
        }
    }
}
