import FoundationEssentials
import RegisterFiles
import RegisterSynthesis
import TestKit
import Testing

/// Damaged files end as families, refusals or a named problem; never in a crash.
struct MutationTests {
    private static let inputs = 10_000
    private static let filesPerInput = 25

    /// Many damaged rows in one file: opening a file for each would only measure the disk.
    private func file(_ bytes: [UInt8], _ random: SeededRandom) throws -> ScratchFile {
        var all: [UInt8] = []
        for _ in 0..<Self.filesPerInput { all += Self.damaged(bytes, random) + [0x0A] }
        return try ScratchFile(all)
    }

    private static func damaged(_ bytes: [UInt8], _ random: SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.next(below: 4) {
            let at = random.next(below: bytes.count)
            switch random.next(below: 5) {
            case 0: bytes[at] = UInt8(random.next(below: 256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: Array("\",\n\r{}[]:\u{0}".utf8).shuffled(random), at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.next(below: 40)))
            default: bytes.insert(contentsOf: bytes[at...].prefix(random.next(below: 60)), at: at)
            }
            if bytes.isEmpty { return [0x22] }
        }
        return bytes
    }

    @Test(arguments: ShardFile.allCases)
    func `no damaged register file crashes the reader`(form: ShardFile) throws {
        let random = SeededRandom(seed: 71)
        let yaml = try String(
            contentsOfFile: RegisterReaderTests.root + "/sync/samples/register-extract.yaml", encoding: .utf8)
        let household = try RegisterShard(seed: 9, families: 50).household(3)!
        var whole = 0
        var refused = 0
        for _ in 0..<Self.inputs / Self.filesPerInput {
            let file = try file(try form.bytes(of: household), random)
            if form == .csv {
                try Data(form.head + Data(contentsOf: URL(filePath: file.path))).write(to: URL(filePath: file.path))
            }
            for item in try RegisterReaderTests.items(at: file.path, form == .csv ? yaml : nil) {
                if case .family = item { whole += 1 } else { refused += 1 }
            }
        }
        #expect(whole > 0)
        #expect(refused > Self.inputs / 4)
    }

    @Test func `no damaged mapping crashes its reader`() throws {
        let random = SeededRandom(seed: 72)
        let yaml = Array(RegisterReaderTests.mapping.utf8)
        var refused = 0
        for _ in 0..<Self.inputs {
            let text = String(decoding: Self.damaged(yaml, random), as: UTF8.self)
            do { _ = try RegisterMapping(yaml: text) } catch { refused += 1 }
        }
        #expect(refused > 0)
        #expect(refused < Self.inputs)
    }
}

extension Array {
    fileprivate func shuffled(_ random: SeededRandom) -> [Element] {
        isEmpty ? [] : [self[random.next(below: count)]]
    }
}
