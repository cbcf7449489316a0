import FaultKit
import Testing
import VisitClient

/// What stands between a submission and its answer.
@Suite(.serialized) struct DurabilityTests {
    @Test func `every answer waits for the disk, and answers that come together share one wait`() async throws {
        let disk = try await PowerCutDisk(seed: 0)
        let node = try await TrialNode(.project, data: disk.mountPoint + "/node")
        let prepared = try await node.prepare(16, at: node.desk())

        for submission in prepared.prefix(4) {
            let before = try disk.counters().fileSyncs
            _ = try await submission.submit()
            #expect(try disk.counters().fileSyncs > before)
        }
        let together = prepared.dropFirst(4)
        let before = try disk.counters().fileSyncs
        let requests = try await withThrowingTaskGroup(of: String.self) { group in
            for submission in together { group.addTask { try await submission.submit() } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        let syncs = try disk.counters().fileSyncs - before
        #expect(requests.count == together.count)
        #expect((1..<together.count).contains(syncs))
        await node.end()
        try await disk.unmount()
    }

    @Test(arguments: 1...4) func `a disk that refuses to sync is never answered with success`(sync: Int) async throws {
        let disk = try await PowerCutDisk(seed: UInt64(sync))
        let node = try await TrialNode(.project, data: disk.mountPoint + "/node")
        let desk = try await node.desk()
        let submit = Clients.throughThePages(node.crowd)
        try disk.give(.failSync(sync))
        let acknowledged = Acknowledged()
        do {
            while try disk.counters().failedSyncs == 0 { acknowledged.add(try await submit(desk)) }
        } catch {}  // refused, as it should be
        #expect(try disk.counters().failedSyncs == 1)
        node.centre.node.killNow()
        try disk.give(.cut)
        try await disk.awaitCut()
        try await disk.mount(seed: 1)
        try await node.centre.node.start()
        let inspection = Inspection(origin: node.origin, browsers: node.browsers)
        #expect(try await inspection.missing(acknowledged.all).isEmpty)
        await node.end()
        try await disk.unmount()
    }
}
