import Domain
import Primitives
import Store
import TestKit
import Testing

struct LeaseTests {
    private static let officer = PersonID("TH01")!

    private func lent(_ node: StoreFixture, _ id: String = "LS-MDL03-0001") async throws -> Lease {
        let lease = Lease(
            id: id, officer: Self.officer, node: NodeID("MDL03-1")!, centre: "MDL03", services: ["6.2"],
            notBefore: node.clock.now(), notAfter: node.clock.now().advanced(byDays: 30), maximumCount: 10,
            serials: 100...109, maximumDaysOffline: 7, publicKey: [])
        try await apply(
            .lease(LeaseInstallation(id: id, officer: Self.officer, encoded: [1], certificates: [[2]])), node)
        return lease
    }

    private func apply(_ change: InboundChange, _ node: StoreFixture) async throws {
        try await node.store.apply([(try await node.store.cursor() + 1, change)])
    }

    @Test func `numbers are counted one by one inside the lease's block`() async throws {
        let node = try await StoreFixture()
        let lease = try await lent(node)
        for serial in 100...102 {
            #expect(
                try await node.store.reserveSerial(
                    lease: lease, service: "6.2", officer: Self.officer, at: node.clock.now()) == serial)
        }
        #expect(try await node.store.leases().map(\.issued) == [3])
    }

    @Test func `a withdrawal that arrives while somebody signs wins, and a lease sent again stays withdrawn`()
        async throws
    {
        let node = try await StoreFixture()
        let lease = try await lent(node)
        try await apply(.people([.withdrawn(Self.officer)]), node)
        _ = try await lent(node)
        await #expect(throws: StoreError.leaseRefused("withdrawn")) {
            try await node.store.reserveSerial(
                lease: lease, service: "6.2", officer: Self.officer, at: node.clock.now())
        }
        #expect(try await node.store.leases().map(\.issued) == [0])
        #expect(try await node.store.leases().first?.withdrawnAt == node.clock.now())
    }

    @Test func `one officer's withdrawal leaves the others' leases`() async throws {
        let node = try await StoreFixture()
        let lease = try await lent(node)
        try await apply(.people([.withdrawn(PersonID("TH02")!)]), node)
        _ = try await node.store.reserveSerial(
            lease: lease, service: "6.2", officer: Self.officer, at: node.clock.now())
    }
}
