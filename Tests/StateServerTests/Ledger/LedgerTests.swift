import Domain
import Primitives
@testable import SQLiteLedger
import SyncProtocol
import TestKit
import Testing

struct LedgerTests {
    private static let node = NodeID("MDL03-1")!
    /// No greeting here brings a key.
    private static func isProven(_ key: SigningKeyRequest) -> Bool { false }

    private func ledger(_ body: (StateLedger) throws -> Void) async throws {
        try await temporaryFolder { folder in
            let ledger = try StateLedger(path: folder + "/state.sqlite")
            try ledger.invite(
                node: Self.node, centre: "MDL03", centreName: TestState.centreName, secretHash: .zero,
                expires: SampleTimes.morning.advanced(byDays: 1), at: SampleTimes.morning)
            _ = try ledger.redeem(secretHash: .zero, at: SampleTimes.morning) { _ in [1] }
            try body(ledger)
        }
    }

    @Test func `a transaction waits for the disk`() async throws {
        try await ledger { ledger in
            let level = try ledger.synchronousLevel()
            #expect(level == 2)
        }
    }

    @Test func `the chain is checked as its gaps close, whichever lane comes first`() async throws {
        try await ledger { ledger in
            var journal = SampleJournal(seed: 1)
            var entries: [LaneEntry] = []
            for lane in [Lane.requests, .requests, .control] {
                let event = try journal.next(journal.submission()) { EventCoding.hash(try EventCoding.encode($0)) }
                let sequence = UInt64(entries.count { $0.lane == lane } + 1)
                entries.append(
                    LaneEntry(lane: lane, sequence: sequence, kind: .event, bytes: try EventCoding.encode(event)))
            }
            for batch in [[entries[2]], [entries[0], entries[1]]] {
                _ = try ledger.take(
                    ExchangeRequest(node: Self.node, epoch: 1, cursor: 0, batch: LaneBatch(batch)),
                    at: SampleTimes.morning, isProven: Self.isProven)
            }
            #expect(try ledger.count("events") == 3)
        }
    }

    @Test func `a state restored from an old copy speaks after what the node has heard`() async throws {
        try await ledger { ledger in
            // The node has applied 40 messages that this book does not hold.
            let hello = Hello(
                software: "", lanes: Lane.allCases.map { LaneStanding(lane: $0, acknowledged: 0, last: 0) },
                signingKeys: [])
            _ = try ledger.take(
                ExchangeRequest(node: Self.node, epoch: 1, cursor: 40, hello: hello), at: SampleTimes.morning,
                isProven: Self.isProven)
            try ledger.queue(.event([1]), for: Self.node, at: SampleTimes.morning)
            let (messages, end) = try ledger.messages(for: Self.node, after: 40)
            #expect(messages.map(\.position) == [41])
            #expect(end == 41)
        }
    }

    @Test func `a node that is not enrolled is refused`() async throws {
        try await temporaryFolder { folder in
            let ledger = try StateLedger(path: folder + "/state.sqlite")
            let request = ExchangeRequest(node: Self.node, epoch: 1, cursor: 0)
            #expect(throws: Refusal(kind: .unknownNode)) {
                try ledger.take(request, at: SampleTimes.morning, isProven: Self.isProven)
            }
        }
    }

    @Test func `a document whose bytes are not its name is refused`() async throws {
        try await ledger { ledger in
            var chunk = DocumentChunk.chunks(of: [1, 2, 3], mediaType: "text/plain")[0]
            chunk.bytes = [1, 2, 4]
            let entry = LaneEntry(lane: .documents, sequence: 1, kind: .documentChunk, bytes: try chunk.encode())
            let request = ExchangeRequest(node: Self.node, epoch: 1, cursor: 0, batch: LaneBatch([entry]))
            #expect(throws: Refusal(kind: .malformed, lane: .documents, sequence: 1)) {
                try ledger.take(request, at: SampleTimes.morning, isProven: Self.isProven)
            }
            #expect(try ledger.count("documents") == 0)
        }
    }
}
