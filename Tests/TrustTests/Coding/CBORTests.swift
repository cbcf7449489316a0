import Primitives
import Testing

@testable import Trust

@Suite struct CBORTests {
    /// From RFC 8949, appendix A, as far as we allow it.
    private static let vectors: [(String, CBOR)] = [
        ("00", .unsigned(0)), ("17", .unsigned(23)), ("1818", .unsigned(24)), ("1903e8", .unsigned(1_000)),
        ("1a000f4240", .unsigned(1_000_000)), ("1bffffffffffffffff", .unsigned(.max)), ("20", .integer(-1)),
        ("3903e7", .integer(-1_000)), ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])), ("60", .text("")),
        ("62c3bc", .text("ü")), ("63e6b0b4", .text("水")), ("80", .array([])),
        (
            "8301820203820405",
            .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
        ),
        ("a201020304", .map([(1, .unsigned(2)), (3, .unsigned(4))])),
        ("c11a514b67b0", .tagged(1, .unsigned(1_363_896_240))),
    ]

    @Test func `the vectors of RFC 8949 come and go`() throws {
        for (text, value) in Self.vectors {
            let bytes = try #require(bytesOfHex(text))
            #expect(value.encoded == bytes)
            #expect(try CBORDecoder.decode(bytes) == value)
        }
    }

    @Test func `what is not deterministic is refused`() throws {
        let refused = [
            ("1800", CBORProblem.notShortest), ("190017", .notShortest), ("1a0000ffff", .notShortest),
            ("1b00000000ffffffff", .notShortest), ("5f4101ff", .notAllowed), ("9fff", .notAllowed),
            ("f5", .notAllowed), ("f6", .notAllowed), ("f93c00", .notAllowed), ("a203040102", .keysOutOfOrder),
            ("a201020103", .keysOutOfOrder), ("0000", .trailingBytes), ("61ff", .notText), ("4401", .cutOff),
            ("", .cutOff), ("1c", .notAllowed),
        ]
        for (text, problem) in refused {
            let bytes = try #require(bytesOfHex(text))
            #expect(throws: problem) { try CBORDecoder.decode(bytes) }
        }
    }

    @Test func `depth, count and length have limits`() {
        #expect(throws: CBORProblem.tooDeep) { try CBORDecoder.decode([UInt8](repeating: 0x81, count: 100)) }
        #expect(throws: CBORProblem.tooMany) {
            try CBORDecoder.decode([0x99, 2, 0] + [UInt8](repeating: 0, count: 512))
        }
        #expect(throws: CBORProblem.cutOff) { try CBORDecoder.decode([0x5B] + [UInt8](repeating: 0xFF, count: 8)) }
    }

    @Test func `map keys are written in the order of their bytes`() {
        let map = CBOR.map([(-65_537, .unsigned(1)), (169, .unsigned(2)), (1, .unsigned(3))])
        #expect(hex(map.encoded) == "a3010318a9023a0001000001")
    }
}
