import FoundationEssentials

/// A trained zstd dictionary. Versions are never changed, only added: `sync/dictionary/train.sh` makes a new one.
package struct ExchangeDictionary: Sendable {
    package let version: UInt8
    package let bytes: [UInt8]

    /// No dictionary.
    package static let none = ExchangeDictionary(version: 0, bytes: [])
    private static let first = ExchangeDictionary(
        version: 1,
        bytes: Data(base64Encoded: exchangeDictionary1, options: .ignoreUnknownCharacters).map { Array($0) } ?? [])

    /// The one to compress with.
    package static var newest: ExchangeDictionary { first }

    /// The dictionary of a version, or `nil` where this software does not hold it.
    package static func version(_ version: UInt8) -> ExchangeDictionary? {
        switch version {
        case 0: none
        case 1: first
        default: nil
        }
    }
}
