import ArgumentParser
import CatalogueAuthoring
import Crypto
import Domain
import EdgeNode
import FoundationEssentials
import Primitives
import Store
import SyncProtocol
import TestKit
import Trust

/// What a catalogue weighs on the wire, whole and after one changed fee, and how long a node takes to read it.
struct CatalogueFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "catalogue")
    private static let rounds = 5

    @Argument(help: "Folder with the catalogue's YAML files.")
    var folder: String

    func run() async throws {
        let random = SystemRandom()
        let authorities = try StateAuthorities.create(
            organization: "eSeva bench state", at: SampleTimes.morning, random: random)
        func signature(_ edition: CatalogueEdition) throws -> [UInt8] {
            try authorities.signBlob(try edition.manifest.encode(), purpose: "catalogue")
        }
        var catalogue = try CatalogueCompiler.compile(folder: folder)
        let first = try CatalogueEdition(catalogue, previous: 0)
        let whole = try first.parts(signature: try signature(first), from: nil)
        print("services \(catalogue.services.count)")
        print("whole \(try Self.wireBytes(whole))")

        catalogue.version += 1
        let place = catalogue.services.count / 2
        catalogue.services[place].version += 1
        catalogue.services[place].statutoryFee = Sourced(
            value: Money(rupees: 35), effectiveFrom: nil, source: "", confidence: .unconfirmed)
        let second = try CatalogueEdition(catalogue, previous: first.manifest.version)
        print("delta \(try Self.wireBytes(try second.parts(signature: try signature(second), from: first)))")
        try await measureNode(whole, opening: catalogue.services[place].id, trust: try authorities.trustFile)
    }

    /// In frames, as it travels.
    private static func wireBytes(_ parts: [CatalogueDelta]) throws -> Int {
        try parts.map { part in
            let message = StateMessage(position: 7, body: .catalogue(part))
            let known = Lane.allCases.map { LaneKnown(lane: $0, through: 0) }
            return try ExchangeReply(
                known: known, streamEnd: 7, messages: [message], time: SampleTimes.morning
            ).frame().count
        }.reduce(0, +)
    }

    /// A node's file: installing the whole, reading the index after a start, opening one service.
    private func measureNode(_ parts: [CatalogueDelta], opening service: ServiceID, trust: TrustFile) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/eseva-bench-\(hex(SystemRandom().bytes(6)))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let key = SymmetricKey(size: .bits256)
        func open() throws -> Store {
            try Store(path: path + "/node.sqlite", dataKey: key, clock: SystemClock(), random: SystemRandom())
        }
        let clock = ContinuousClock()
        let store = try open()
        try await store.provision(node: NodeID("MDL03-N1")!, centre: LentKey.centre)
        let messages = parts.enumerated().map {
            StateMessage(position: UInt64($0.offset) + 1, body: .catalogue($0.element))
        }
        var start = clock.now
        try await NodeReplica(store: store, trust: trust).apply(messages)
        print("install \((clock.now - start) / .milliseconds(1))")
        try store.close()
        var loads: [Double] = [], opens: [Double] = []
        for _ in 0..<Self.rounds {
            let store = try open()
            start = clock.now
            guard try await store.catalogueIndex() != nil else { throw LentKey.Unfit() }
            loads.append((clock.now - start) / .milliseconds(1))
            start = clock.now
            guard try await store.service(service, version: nil) != nil else { throw LentKey.Unfit() }
            opens.append((clock.now - start) / .milliseconds(1))
            try store.close()
        }
        print("load \(median(loads))")
        print("open \(median(opens))")
    }
}
