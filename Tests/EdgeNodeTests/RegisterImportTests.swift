import Domain
import EdgeNode
import FoundationEssentials
import NodeKit
import Primitives
import RegisterFiles
import RegisterSynthesis
import Store
import Testing

struct RegisterImportTests {
    private struct Interrupted: Error {}

    /// A made register of so many families with a damaged line in the middle, in a folder of its own.
    private final class Folder {
        let path: String
        var register: String { path + "/shard.jsonl" }
        var refused: String { path + "/refused.jsonl" }

        init(families: Int) throws {
            path = FileManager.default.temporaryDirectory.path + "/import-\(UInt64.random(in: .min ... .max))"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let shard = try RegisterShard(seed: 7, families: families)
            var bytes: [UInt8] = []
            for index in 0..<families {
                if index == families / 2 { bytes += Array("{\"family\":\"1\"}\n".utf8) }
                bytes += try shard.household(index).map { try ShardFile.jsonLines.bytes(of: $0) } ?? []
            }
            try Data(bytes).write(to: URL(filePath: register))
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test func `an import that was interrupted goes on behind what is in, and tells of all of it`() async throws {
        let folder = try Folder(families: 350)
        let node = try await NodeFixture().node
        let before = try await node.store.householdCount()
        let work = try RegisterImport(path: folder.register, mapping: nil, refusedPath: folder.refused)
        var sent = 0
        await #expect(throws: Interrupted.self) {
            _ = try await work.run { batch in
                if sent > 150 { throw Interrupted() }
                sent += batch.households.count
                return try await node.take(batch)
            } progress: { _ in
            }
        }
        #expect(try await node.store.householdCount() == before + 200)

        var again: [Household] = []
        var percents: [Int] = []
        let report = try await work.run { batch in
            again += batch.households
            return try await node.take(batch)
        } progress: {
            percents.append($0.percent)
        }
        #expect(again.count == 150)
        #expect(report == ImportReport(imported: 350, resumed: 200, refused: 1, refusedFile: folder.refused))
        #expect(try await node.store.householdCount() == before + 350)
        #expect(percents.last == 100)
        #expect(percents == percents.sorted())

        let line = try String(contentsOfFile: folder.refused, encoding: .utf8)
        #expect(line == "{\"line\":176,\"reason\":\"wrong value in family\"}\n")
    }

    @Test func `the same file read again replaces the families, and leaves no report where nothing is refused`()
        async throws
    {
        let folder = try Folder(families: 30)
        let whole = try String(contentsOfFile: folder.register, encoding: .utf8)
        try whole.replacing("{\"family\":\"1\"}\n", with: "").write(
            to: URL(filePath: folder.register), atomically: true, encoding: .utf8)
        let node = try await NodeFixture().node
        let before = try await node.store.householdCount()
        for _ in 0..<2 {
            let work = try RegisterImport(path: folder.register, mapping: nil, refusedPath: folder.refused)
            let report = try await work.run {
                try await node.take($0)
            } progress: { _ in
            }
            #expect(report == ImportReport(imported: 30, resumed: 0, refused: 0, refusedFile: nil))
            #expect(!FileManager.default.fileExists(atPath: folder.refused))
        }
        #expect(try await node.store.householdCount() == before + 30)
    }

    @Test func `the daemon takes no more families at once than go into one commit`() async throws {
        let node = try await NodeFixture().node
        let shard = try RegisterShard(seed: 7, families: 101)
        let batch = RegisterBatch(
            file: .zero, households: (0..<101).compactMap { shard.household($0) }, line: 101)
        await #expect(throws: ImportProblem.batchTooLarge) { try await node.take(batch) }
    }

    @Test func `a register that can't be read or reported on stops with its reason`() throws {
        #expect(throws: RegisterFileProblem.unreadable) {
            try RegisterImport(path: "/nowhere/x", mapping: nil, refusedPath: "/tmp/x")
        }
        #expect(throws: RegisterFileProblem.mapping(line: 1, reason: "unknown key x")) {
            try RegisterImport(path: #filePath, mapping: "x: y", refusedPath: "/tmp/x")
        }
    }
}
