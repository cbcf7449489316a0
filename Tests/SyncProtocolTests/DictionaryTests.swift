import Domain
import FoundationEssentials
import Glibc
import Primitives
import SyncProtocol
import TestKit
import Testing

struct DictionaryTests {
    /// Where `sync/dictionary/train.sh` wants its samples.
    private static let folder = getenv("ESEVA_DICTIONARY_SAMPLES").map { String(cString: $0) }

    @Test(.enabled(if: folder != nil)) func `sample messages for the dictionary`() throws {
        let folder = try #require(Self.folder)
        for seed in 0..<600 {
            let message = try Frame.unpack(try Self.request(seed: UInt64(10_000 + seed), count: 1 + seed % 3).frame())
            try Data(message).write(to: URL(filePath: "\(folder)/\(seed)"))
        }
    }

    @Test func `the dictionary in the code is the published one`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "sync/dictionary/1.zdict")
        #expect(Array(try Data(contentsOf: file)) == ExchangeDictionary.newest.bytes)
    }

    @Test func `fifty applications take at most 350 bytes each on the wire`() throws {
        let frame = try Self.request(seed: 7, count: 50).frame()
        #expect(frame.count <= 50 * 350, "\(frame.count / 50) bytes an application")
    }

    @Test func `one application takes at most 480 bytes on the wire`() throws {
        let frame = try Self.request(seed: 8, count: 1).frame()
        #expect(frame.count <= 480, "\(frame.count) bytes")
    }

    static func request(seed: UInt64, count: Int) throws -> ExchangeRequest {
        var journal = SampleJournal(seed: seed)
        var entries: [LaneEntry] = []
        for index in 0..<count {
            let event = try journal.next(journal.submission()) { EventCoding.hash(try EventCoding.encode($0)) }
            entries.append(
                LaneEntry(
                    lane: .requests, sequence: UInt64(index + 1), kind: .event, bytes: try EventCoding.encode(event)))
        }
        return ExchangeRequest(node: journal.node, epoch: 1, cursor: 12, batch: LaneBatch(entries))
    }
}
