import Primitives

/// The fields of a form, `application/x-www-form-urlencoded`.
package struct FormValues: Sendable, Hashable {
    /// A form with more fields is refused.
    package static let maximumFields = 600

    private var pairs: [(name: String, value: String)] = []

    package init() {}

    /// - Returns: `nil` where it is not well formed or holds too many fields.
    package init?(encoded: some Collection<UInt8>) {
        let fields = encoded.split(separator: UInt8(ascii: "&"))
        guard fields.count <= Self.maximumFields else { return nil }
        for field in fields {
            let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = parts.count == 2 ? Self.decoded(parts[1]) : "" else {
                return nil
            }
            pairs.append((name, value))
        }
    }

    /// The fields of a form with a file.
    package init(_ form: MultipartForm) { pairs = form.fields }

    /// The first value of a name.
    package subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of a name.
    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The values whose names begin so, by the rest of the name; the first wins.
    package func values(after prefix: String) -> [String: String] {
        pairs.reduce(into: [:]) { result, pair in
            guard pair.name.hasPrefix(prefix) else { return }
            let rest = String(pair.name.dropFirst(prefix.count))
            if result[rest] == nil { result[rest] = pair.value }
        }
    }

    /// The values whose names begin so, by the rest of the name; several ticks of one name are joined by commas.
    package func joined(after prefix: String) -> [String: String] {
        pairs.reduce(into: [:]) { result, pair in
            guard pair.name.hasPrefix(prefix) else { return }
            let rest = String(pair.name.dropFirst(prefix.count))
            let before = result[rest] ?? ""
            result[rest] = before.isEmpty ? pair.value : pair.value.isEmpty ? before : before + "," + pair.value
        }
    }

    package static func == (left: FormValues, right: FormValues) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for pair in pairs {
            hasher.combine(pair.name)
            hasher.combine(pair.value)
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst(), let low = rest.popFirst(),
                    let value = bytesOfHex(String(decoding: [high, low], as: UTF8.self))
                else { return nil }
                result += value
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}
