import FoundationEssentials

/// One measured figure, as `bench.json` holds it.
struct Figure: Codable {
    var name: String
    var value: Double
    var unit: String
    /// `value` beside `reference`, where there is one: how many times as much.
    var ratio: Double?
    /// What was measured beside it in the same run, with its value.
    var reference: String?
    var commit: String

    static func write(_ figures: [Figure], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(figures).write(to: URL(filePath: path), options: .atomic)
    }
}
