import ArgumentParser
import Primitives
import SyncProtocol
import TestKit

/// What fifty applications of different families weigh in one frame.
struct WireFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "wire")
    private static let batch = 50

    func run() throws {
        for (kind, names) in [("seen", SampleNames.ofTheDictionary), ("unseen", .unseen)] {
            try measure(kind, names)
        }
    }

    private func measure(_ kind: String, _ names: SampleNames) throws {
        var journal = SampleJournal(seed: 7, names: names)
        var entries: [LaneEntry] = []
        for sequence in 1...Self.batch {
            let event = try journal.next(journal.submission()) { EventCoding.hash(try EventCoding.encode($0)) }
            entries.append(
                LaneEntry(
                    lane: .requests, sequence: UInt64(sequence), kind: .event, bytes: try EventCoding.encode(event)))
        }
        let request = ExchangeRequest(node: journal.node, epoch: 1, cursor: 12, batch: LaneBatch(entries))
        print("\(kind) \(Double(try request.frame().count) / Double(Self.batch))")
        print("\(kind)-plain \(Double(entries.map(\.bytes.count).reduce(0, +)) / Double(Self.batch))")
    }
}
