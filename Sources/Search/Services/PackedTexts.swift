import FoundationEssentials

/// A service's texts as numbers of words, in the bytes that the index keeps: for each text its place, how many words
/// it has (one byte each), and their numbers (four bytes each, the lowest first).
struct PackedTexts {
    /// Words of one text; the rest of a longer one is left.
    static let mostWords = 255

    private(set) var bytes: Data

    init() { bytes = Data() }
    init(_ bytes: Data) { self.bytes = bytes }

    mutating func append(_ words: [Int32], at place: TextPlace) {
        bytes.append(place.rawValue)
        bytes.append(UInt8(min(words.count, Self.mostWords)))
        for word in words.prefix(Self.mostWords) {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> Int32(shift))) }
        }
    }

    /// Hands over every text: where it stands, and its words.
    func forEach(_ body: (TextPlace, Words) -> Void) {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 2 <= bytes.count, let place = TextPlace(rawValue: bytes[offset]) {
                let end = offset + 2 + 4 * Int(bytes[offset + 1])
                guard end <= bytes.count else { return }
                body(place, Words(bytes: UnsafeRawBufferPointer(rebasing: bytes[(offset + 2)..<end])))
                offset = end
            }
        }
    }

    /// The numbers of a text's words, as they lie in the bytes: only while they are handed over.
    struct Words: Sequence {
        fileprivate let bytes: UnsafeRawBufferPointer

        func makeIterator() -> Iterator { Iterator(bytes: bytes) }

        struct Iterator: IteratorProtocol {
            fileprivate let bytes: UnsafeRawBufferPointer
            private var offset = 0

            fileprivate init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

            mutating func next() -> Int32? {
                guard offset < bytes.count else { return nil }
                defer { offset += 4 }
                return Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
            }
        }
    }

    /// Words of the first name.
    var nameLength: Int { bytes.count > 1 ? Int(bytes[bytes.startIndex + 1]) : 0 }
}
