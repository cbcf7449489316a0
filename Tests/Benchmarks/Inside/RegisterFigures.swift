import ArgumentParser
import Crypto
import Domain
import FoundationEssentials
import Primitives
import RegisterSynthesis
import Store
import TestKit

/// The register of a large centre: how fast it goes in, how large it is, how fast and how well a family is found by
/// name.
struct RegisterFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "register")
    private static let batch = 100
    /// Answers that an operator looks at first.
    private static let wanted = 3

    @Option(help: "Invented families, a fourth as many as members.")
    var families = 50_000

    @Option(help: "What they are drawn from.")
    var seed: UInt64 = 7

    @Option(help: "Lines of a query, a tab and the family that is right, as Tests/Judges/noise.py prints them.")
    var queries: String?

    @Option(help: "Where the records are made, and left.")
    var data: String

    @Option(help: "Print the queries whose family is not among the first three: invented people only.")
    var show = 0

    func run() async throws {
        let path = data + "/register.sqlite"
        let isNew = !FileManager.default.fileExists(atPath: path)
        let store = try Store(
            path: path, dataKey: SymmetricKey(data: [UInt8](repeating: 42, count: 32)), clock: ManualClock(),
            random: SeededRandom(seed: 1))
        if isNew { try await fill(store) }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        print("bytes \(attributes[.size] as? Int ?? 0)")
        if let queries { try await search(store, queries) }
        try store.close()
    }

    private func fill(_ store: Store) async throws {
        let shard = try RegisterShard(seed: seed, families: families)
        var spent = Duration.zero
        let clock = ContinuousClock()
        for start in stride(from: 0, to: families, by: Self.batch) {
            let households = (start..<min(start + Self.batch, families)).compactMap { shard.household($0) }
            let begun = clock.now
            try await store.putHouseholds(households)
            spent += clock.now - begun
        }
        print("import \(Double(families) / (spent / .seconds(1)))")
    }

    private func search(_ store: Store, _ path: String) async throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        var times: [Double] = []
        var right = 0
        var first = 0
        var shown = 0
        let clock = ContinuousClock()
        for line in lines {
            let parts = line.split(separator: "\t")
            guard parts.count >= 2 else { continue }
            let begun = clock.now
            let found = try await store.households(sounding: String(parts[0]), limit: 10)
            times.append((clock.now - begun) / .milliseconds(1))
            let place = found.firstIndex { $0.household.family.digits == parts[1] }
            if place == 0 { first += 1 }
            if place.map({ $0 < Self.wanted }) == true {
                right += 1
            } else if shown < show {
                shown += 1
                print("# \(parts[0]) | \(parts[1]) | \(place ?? -1) | \(found.first?.distance ?? -1)")
            }
        }
        times.sort()
        guard !times.isEmpty else { return }
        print("search_p50 \(times[times.count / 2])")
        print("search_p99 \(times[times.count * 99 / 100])")
        print("first_three \(Double(right) / Double(times.count))")
        print("first \(Double(first) / Double(times.count))")
    }
}
