import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import TestKit
import Testing

/// Files spoilt at random: 10,800 in all.
struct MutationTests {
    static let mutationsPerSeed = 1_300

    @Test(arguments: UInt64(1)...8)
    func `a spoilt file is compiled or refused with faults, never worse`(seed: UInt64) throws {
        let refused = try refusals(of: FuzzCatalogue.files, count: Self.mutationsPerSeed, SeededRandom(seed: seed))
        #expect(refused > Self.mutationsPerSeed / 2)
        #expect(refused < Self.mutationsPerSeed)
    }

    @Test(arguments: UInt64(9)...12)
    func `a catalogue with every key of all is no worse off`(seed: UInt64) throws {
        let files = CatalogueFixture().files.mapValues { Array($0.utf8) }
        #expect(try refusals(of: files, count: 100, SeededRandom(seed: seed)) > 50)
    }

    /// Every second time a file of services is spoilt, else any other.
    private func refusals(of files: [String: [UInt8]], count: Int, _ random: SeededRandom) throws -> Int {
        let names = files.keys.sorted()
        var refused = 0
        for _ in 0..<count {
            var spoilt = files
            let name =
                random.next(below: 2) == 0 ? CatalogueFixture.service : names[random.next(below: names.count)]
            var bytes = files[name] ?? []
            for _ in 0...random.next(below: 4) { Self.mutate(&bytes, random) }
            spoilt[name] = bytes
            do {
                let catalogue = try CatalogueCompiler.compile(files: spoilt)
                #expect(try !CanonicalJSON.encode(catalogue).isEmpty)
            } catch let error as CatalogueFaults {
                refused += 1
                #expect(!error.faults.isEmpty)
                #expect(error.faults.allSatisfy { !$0.reason.isEmpty && !$0.remedy.isEmpty && $0.line >= 0 })
            }
        }
        return refused
    }

    @Test func `what is spoilt was in order`() throws {
        #expect(try CatalogueCompiler.compile(files: FuzzCatalogue.files).services.count == 1)
    }

    /// Words and marks that mean something to YAML or to the compiler.
    static let fragments: [[UInt8]] = [
        "{", "}", "[", "]", ": ", "- ", "&a ", "*a", "!!binary ", "!x ", "| ", ">-\n", "? ", "#", "\"", "'", "\n", "\t",
        "---\n",
        "...\n", "%YAML 1.1\n", "null", "~", "-1", "9223372036854775808", "1e9", "0x10", "<<: ", "\u{FEFF}", "\u{0}",
        "\u{2028}",
        "{applicant", "{ answer: use, is: loan }", "{ any: [", "today - 1 year", "group: bank", "as: account", "when: ",
        "\\uD800", "\\x00", "é", "क्ष",
    ].map { Array($0.utf8) }

    private static func mutate(_ bytes: inout [UInt8], _ random: SeededRandom) {
        let place = random.next(below: bytes.count + 1)
        let length = min(random.next(below: 12), bytes.count - place)
        switch random.next(below: 6) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: fragments[random.next(below: fragments.count)], at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: random.next(below: bytes.count + 1))
        case 3: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next(below: 256)) }
        case 4: bytes.removeSubrange(place...)
        default: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.next(below: 8)) }
        }
        if bytes.isEmpty { bytes = [0x0A] }
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n"])
    func `a file nested without end is refused`(opening: String) throws {
        var fixture = CatalogueFixture()
        fixture.files["fees.yaml"] = String(repeating: opening, count: 60_000)
        #expect(throws: CatalogueFaults.self) { try fixture.compile() }
    }
}
