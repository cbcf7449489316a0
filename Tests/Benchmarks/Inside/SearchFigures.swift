import ArgumentParser
import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import Search
import TestKit

/// How long a search for a service takes among as many as the state plans, and what the index weighs.
struct SearchFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search")

    private static let services = 1_750
    private static let rounds = 20

    func run() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let catalogue = try CatalogueCompiler.compile(folder: root.appending(path: "sync/catalogue").path)
        let texts = Self.many(catalogue.services.map { ServiceTexts(ServiceSummary($0), events: catalogue.lifeEvents) })
        let before = Self.residentKilobytes()
        var index: ServiceIndex?
        let building = try milliseconds { index = try ServiceIndex(texts) }
        guard let index else { return }
        let weight = Self.residentKilobytes() - before
        let file = try Data(contentsOf: root.appending(path: "Tests/SearchTests/queries-working.tsv"))
        let queries = String(decoding: file, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.split(separator: "\t").first.map(String.init)
        }
        var times: [Double] = []
        let clock = ContinuousClock()
        for _ in 0..<Self.rounds {
            for query in queries {
                let start = clock.now
                _ = try await index.find(query, limit: 20)
                times.append((clock.now - start) / .milliseconds(1))
            }
        }
        times.sort()
        print("p50 \(times[times.count / 2])")
        print("p99 \(times[times.count * 99 / 100])")
        print("build \(building)")
        print("kilobytes \(weight)")
    }

    /// The services again and again; in the copies every third word is another, made of the syllables of all.
    private static func many(_ real: [ServiceTexts]) -> [ServiceTexts] {
        let chance = SeededRandom(seed: 47)
        let texts: [String] = real.flatMap { [$0.name.hindi, $0.about.hindi] }
        let words: [Substring] = texts.flatMap { $0.split(separator: " ") }
        func altered(_ text: String) -> String {
            text.split(separator: " ").map { word in
                guard chance.next(below: 3) == 0 else { return String(word) }
                let other = words[chance.next(below: words.count)]
                return String(word.prefix(2) + other.suffix(3))
            }.joined(separator: " ")
        }
        func altered(_ text: LocalizedText) -> LocalizedText {
            LocalizedText(hindi: altered(text.hindi), english: altered(text.english))
        }
        return (0..<services).map { index in
            var texts = real[index % real.count]
            guard index >= real.count else { return texts }
            texts.id = ServiceID("\(texts.id)_\(index)")
            texts.name = altered(texts.name)
            texts.about = altered(texts.about)
            texts.synonyms = texts.synonyms.map { altered($0) }
            return texts
        }
    }

    /// Resident memory of this process.
    private static func residentKilobytes() -> Int {
        let status = (try? Data(contentsOf: URL(filePath: "/proc/self/status"))) ?? Data()
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
}
