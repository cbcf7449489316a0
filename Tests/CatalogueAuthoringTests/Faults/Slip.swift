import Testing

/// A change of one file of the fixture, and where and how it must be reported.
struct Slip: Sendable, CustomTestStringConvertible {
    let what: String
    let file: String
    let old: String
    let new: String
    /// Words of the line that must be named; `nil`: the one where the change begins.
    let marker: String?
    let reason: String

    init(
        _ what: String, in file: String = CatalogueFixture.service, _ old: String, _ new: String,
        at marker: String? = nil, _ reason: String
    ) {
        self.what = what
        self.file = file
        self.old = old
        self.new = new
        self.marker = marker
        self.reason = reason
    }

    var testDescription: String { what }

    static let all = shape + names + words + amounts + files + lists + forms + kinds + conditions + papers + whole

    /// The spoilt text and the line that must be named; `nil` where the fixture does not hold what is changed.
    func spoil(_ text: String) -> (text: String, line: Int)? {
        guard let range = text.firstRange(of: old) else { return nil }
        let spoilt = text[..<range.lowerBound] + new + text[range.upperBound...]
        guard let marker else { return (String(spoilt), Self.line(of: range.lowerBound, in: text)) }
        guard let place = spoilt.firstRange(of: marker) else { return nil }
        return (String(spoilt), Self.line(of: place.lowerBound, in: String(spoilt)))
    }

    private static func line(of index: String.Index, in text: String) -> Int {
        text[..<index].count { $0 == "\n" } + 1
    }
}
