import Primitives
import SyncEngine
import SyncProtocol
import TestKit
import Testing

struct SimulationTests {
    /// Worlds to try. A seed that finds a fault is kept here by name.
    static let seeds = 0..<1_000

    @Test func `nothing is lost and nothing doubled, whatever the line and the crashes do`() async {
        for seed in Self.seeds {
            let world = World(seed: UInt64(seed))
            await world.live(rounds: 12)
            await world.settle()
            world.expectAgreement(seed)
        }
    }

    @Test func `a state restored from an old copy is sent again what it lost`() async {
        for seed in Self.seeds.prefix(100) {
            let world = World(seed: UInt64(seed))
            await world.live(rounds: 6)
            let old = world.state.snapshot
            await world.live(rounds: 6)
            // The lanes go back; what the state itself said is written anew after the node's cursor.
            var restored = old
            restored.stream = world.state.snapshot.stream
            world.state.restore(restored)
            await world.settle()
            world.expectAgreement(seed)
        }
    }

    @Test func `a cloned board is refused and changes nothing`() async {
        let world = World(seed: 1, crashOneIn: 0)
        await world.settle()
        let copy = world.replica.snapshot
        world.replica.write(.requests, [1])
        await world.settle()
        let committed = world.state.snapshot

        world.replica.restore(copy, epoch: 1)
        world.replica.write(.requests, [2])
        let report = await world.session(quiet: true)
        #expect(report.outcome == .refused(Refusal(kind: .fork, lane: .requests, sequence: 1)))
        #expect(world.state.snapshot.lanes == committed.lanes)
    }

    @Test func `a board restored from a copy is refused because the state knows more than it ever wrote`() async {
        let world = World(seed: 2, crashOneIn: 0)
        await world.settle()
        let copy = world.replica.snapshot
        for byte in 0..<5 { world.replica.write(.control, [UInt8(byte)]) }
        await world.settle()

        world.replica.restore(copy, epoch: 1)
        let report = await world.session(quiet: true)
        #expect(report.outcome == .refused(Refusal(kind: .fork, lane: .control, sequence: 5)))

        world.replica.restore(copy, epoch: 2)
        world.replica.write(.control, [9])
        #expect(await world.session(quiet: true).outcome == .finished)
        #expect(world.state.snapshot.lanes[0].map(\.bytes) == [[9]])

        world.replica.restore(copy, epoch: 1)
        #expect(await world.session(quiet: true).outcome == .refused(Refusal(kind: .oldEpoch)))
    }
}

/// A node, a state and a line between them, all from one seed.
private struct World {
    let chance: SeededRandom
    let replica: ModelReplica
    let state = ModelState()
    private let link: HostileLink

    init(seed: UInt64, crashOneIn: Int = 12) {
        chance = SeededRandom(seed: seed)
        replica = ModelReplica(chance: chance, crashOneIn: crashOneIn)
        link = HostileLink(state, chance: chance, troubleOneIn: 10)
    }

    /// Both sides write, and sessions run, most of them broken off.
    func live(rounds: Int) async {
        for _ in 0..<rounds {
            for _ in 0..<chance.next(below: 6) {
                replica.write(Lane.allCases[chance.next(below: 4)], chance.bytes(8))
            }
            for _ in 0..<chance.next(below: 4) { state.say(chance.bytes(8)) }
            _ = await session()
        }
    }

    /// Sessions until one runs through on a quiet line.
    func settle() async {
        for _ in 0..<200 where await session(quiet: true).outcome != .finished {}
    }

    func session(quiet: Bool = false) async -> SyncReport {
        let line: any SyncLink = quiet ? HostileLink(state, chance: chance, troubleOneIn: .max) : link
        return await SyncRunner(replica: replica, link: line, software: "test").run()
    }

    func expectAgreement(_ seed: Int) {
        let node = replica.snapshot
        let state = state.snapshot
        #expect(state.lanes == node.lanes, "seed \(seed)")
        #expect(node.applied == state.stream, "seed \(seed)")
        #expect(node.acknowledged == node.lanes.map { UInt64($0.count) }, "seed \(seed)")
    }
}
