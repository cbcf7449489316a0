import SyncProtocol
import Testing

struct FrameTests {
    @Test(arguments: [0, 1, 1_000, 300_000])
    func `what is packed unpacks`(count: Int) throws {
        let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        #expect(try Frame.unpack(try Frame.pack(message)) == message)
    }

    @Test func `a message over the limit is not packed`() {
        let message = [UInt8](repeating: 0, count: WireLimits.exchangeBytes + 1)
        #expect(throws: WireProblem.tooLarge(limit: WireLimits.exchangeBytes)) { try Frame.pack(message) }
    }

    @Test func `a small frame that claims to be huge is refused before room is made`() throws {
        // A zstd frame header that states 2⁴⁰ bytes (descriptor: 8-byte content size, single segment).
        let bomb: [UInt8] = [0x65, 0x53, 1, 0, 0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0]
        #expect(throws: WireProblem.tooLarge(limit: WireLimits.exchangeBytes)) { try Frame.unpack(bomb) }
    }

    @Test(arguments: [[], [0x65], [0x65, 0x53, 2, 1, 0], [0x65, 0x53, 1, 77, 0], [0, 0, 0, 0, 0]] as [[UInt8]])
    func `another format is refused`(bytes: [UInt8]) {
        #expect(throws: WireProblem.unknownFormat) { try Frame.unpack(bytes) }
    }

    @Test func `bytes after the frame are refused`() throws {
        let frame = try Frame.pack([1, 2, 3]) + [0]
        #expect(throws: WireProblem.unreadable) { try Frame.unpack(frame) }
    }
}
