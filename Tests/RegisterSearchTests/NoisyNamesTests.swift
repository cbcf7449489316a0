import Crypto
import Domain
import FoundationEssentials
import Primitives
import RegisterSynthesis
import Store
import TestKit
import Testing
import VisitClient

/// Searches as `Tests/Judges/noise.py` garbles them, which shares no code with what folds the sounds.
struct NoisyNamesTests {
    private static let families = 5_000
    private static let queries = 400
    /// Of a hundred queries, those whose family must be among the first three.
    private static let wantedPercent = 95

    @Test func `the right family is among the first three for nearly all misspelt names`() async throws {
        let scratch = try ScratchFolder(named: "noisy-names")
        defer { scratch.remove() }
        let store = try Store(
            path: scratch.file("register.sqlite"), dataKey: SymmetricKey(data: [UInt8](repeating: 42, count: 32)),
            clock: ManualClock(), random: SeededRandom(seed: 1))
        let shard = try RegisterShard(seed: 11, families: Self.families)
        var lines: [UInt8] = []
        for start in stride(from: 0, to: Self.families, by: 200) {
            let households = (start..<start + 200).compactMap { shard.household($0) }
            for household in households { lines += try ShardFile.jsonLines.bytes(of: household) }
            try await store.putHouseholds(households)
        }
        let file = scratch.file("shard.jsonl")
        try Data(lines).write(to: URL(filePath: file))
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let printed = try await Tool.run(
            "/usr/bin/python3", [root + "/Tests/Judges/noise.py", "--seed", "5", "--count", "\(Self.queries)", file])
        let queries = printed.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(queries.count == Self.queries)

        var right = 0
        for query in queries where query.count == 2 {
            let found = try await store.households(sounding: String(query[0]), limit: 3)
            if found.contains(where: { $0.household.family.digits == query[1] }) { right += 1 }
        }
        print("noisy names: the right family is among the first three for \(right) of \(queries.count)")
        #expect(100 * right >= Self.wantedPercent * queries.count, "\(right) of \(queries.count)")
        try store.close()
    }
}
