import Domain
import Primitives
import Store
import SyncProtocol
import Testing

struct SubmissionTests {
    @Test func `a submitted request has a number, a journal event and a place in the outbox`() async throws {
        let node = try await StoreFixture()
        let (id, number) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        #expect(number.text.hasPrefix("MDL03-26-000001-"))
        let request = try await node.store.request(id)
        #expect(request.status == .open)
        #expect(request.submission.applicant.member.name.hindi == "सुनीता मरावी")
        let lanes = try await node.store.lanes()
        #expect(lanes.map(\.lane) == [.control, .requests, .documents])
        #expect(try await node.store.firstBrokenLink() == nil)
    }

    @Test func `a request is sent when the state has its own events, whatever else waits`() async throws {
        let node = try await StoreFixture()
        let first = try await node.store.submit(node.order(), by: StoreFixture.taker)
        #expect(try await !node.store.isSent(first.id))
        for lane in try await node.store.lanes() where lane.lane != .documents {
            try await node.store.acknowledge(lane: lane.lane, through: lane.last)
        }
        let second = try await node.store.submit(node.order(key: 2, member: 2), by: StoreFixture.taker)
        #expect(try await node.store.isSent(first.id))
        #expect(try await !node.store.isSent(second.id))
    }

    @Test func `a request without a due date is listed after those that have one`() async throws {
        let node = try await StoreFixture()
        var undated = try node.order()
        undated.dueOn = nil
        let first = try await node.store.submit(undated, by: StoreFixture.taker)
        let second = try await node.store.submit(node.order(key: 2, member: 2), by: StoreFixture.taker)
        let listed = try await node.store.requests(.status(.open))
        #expect(listed.map(\.id) == [second.id, first.id])
        #expect(listed.last?.dueOn == nil)
        #expect(try await node.store.request(first.id).submission.dueOn == nil)
    }

    @Test func `a list says whose a request is, and the request how the rules stood`() async throws {
        let node = try await StoreFixture()
        var ruled = try node.order()
        ruled.eligibility = EligibilityStanding(truth: .fails, schemes: [], failed: [1], open: [0, 2])
        let taken = try await node.store.submit(ruled, by: StoreFixture.taker)
        let listed = try await node.store.requests(.family(ruled.applicant.family))
        #expect(listed.map(\.member) == [ruled.applicant.member.id])
        #expect(listed.map(\.validUntil) == [nil])
        #expect(try await node.store.request(taken.id).submission.eligibility == ruled.eligibility)
    }

    @Test func `submitting twice names the first receipt`() async throws {
        let node = try await StoreFixture()
        let first = try await node.store.submit(node.order(), by: StoreFixture.taker)
        let second = try await node.store.submit(node.order(), by: StoreFixture.taker)
        #expect(first.number == second.number)
        #expect(try await node.store.requests(.status(.open)).count == 1)
    }

    @Test func `the same service for the same member under way is refused with its number`() async throws {
        let node = try await StoreFixture()
        let first = try await node.store.submit(node.order(), by: StoreFixture.taker)
        await #expect(throws: StoreError.duplicateRequest(first.number.text)) {
            try await node.store.submit(node.order(key: 2), by: StoreFixture.taker)
        }
        _ = try await node.store.submit(node.order(key: 3, member: 2), by: StoreFixture.taker)
    }

    @Test func `a refused submission uses up no number`() async throws {
        let node = try await StoreFixture()
        _ = try await node.store.submit(node.order(), by: StoreFixture.taker)
        _ = try? await node.store.submit(node.order(key: 2), by: StoreFixture.taker)
        let (_, number) = try await node.store.submit(node.order(key: 3, member: 2), by: StoreFixture.taker)
        #expect(number.text.contains("-000002-"))
    }

    @Test func `fifty clients at once get fifty numbers in fewer commits`() async throws {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        let orders = try (0..<50).map { try node.order(key: UInt8($0), member: 0).renamed(serviceSuffix: $0) }
        let numbers = try await withThrowingTaskGroup(of: RequestNumber.self) { group in
            for order in orders {
                group.addTask { try await node.store.submit(order, by: StoreFixture.taker).number }
            }
            return try await group.reduce(into: Set<RequestNumber>()) { $0.insert($1) }
        }
        #expect(numbers.count == 50)
        #expect(try await node.store.firstBrokenLink() == nil)
    }
}

extension SubmissionOrder {
    /// Another service each, so that one member can ask for many at once.
    func renamed(serviceSuffix: Int) -> SubmissionOrder {
        var order = self
        order.service.id = ServiceID("\(service.id.text).\(serviceSuffix)")
        return order
    }
}
