import Domain
import Primitives
import Store
import TestKit
import Testing

struct LapseTests {
    private func returned(_ fixture: StoreFixture, days: Int = 30) async throws -> RecordID {
        let id = try await fixture.store.submit(try fixture.order(), by: StoreFixture.taker).id
        let last = fixture.clock.now().civilDate.adding(days: days)
        _ = try await fixture.store.decide(
            id, Decision(outcome: .returned, reasons: "आय लिखें", completeBy: last), by: StoreFixture.officer)
        return id
    }

    @Test func `a returned request closes with the day after its last, once`() async throws {
        let fixture = try await StoreFixture()
        let id = try await returned(fixture)
        let start = fixture.clock.now().civilDate
        fixture.clock.advance(bySeconds: 30 * 86_400)
        #expect(try await fixture.store.closeLapsed(on: start.adding(days: 30)) == [])
        fixture.clock.advance(bySeconds: 86_400)
        #expect(try await fixture.store.closeLapsed(on: start.adding(days: 31)) == [id])
        let request = try await fixture.store.request(id)
        #expect(request.status == .closed)
        #expect(request.timeline.last?.event.actor.person == nil)
        let length = try await fixture.store.standing()?.journalLength
        #expect(try await fixture.store.closeLapsed(on: start.adding(days: 31)) == [])
        #expect(try await fixture.store.standing()?.journalLength == length)
        #expect(try await fixture.store.requestCounts() == [.closed: 1])
    }

    @Test func `the member can apply anew, with a new number, once it is closed`() async throws {
        let fixture = try await StoreFixture()
        let id = try await returned(fixture)
        let again = try fixture.order(key: 2)
        await #expect(throws: StoreError.self) { try await fixture.store.submit(again, by: StoreFixture.taker) }
        fixture.clock.advance(bySeconds: 31 * 86_400)
        try await fixture.store.closeLapsed(on: fixture.clock.now().civilDate)
        let second = try await fixture.store.submit(again, by: StoreFixture.taker)
        #expect(second.id != id)
    }

    @Test func `one that was completed in time stays`() async throws {
        let fixture = try await StoreFixture()
        let id = try await returned(fixture)
        _ = try await fixture.store.complete(
            id, answers: [:], seenDocuments: [], documents: [], by: StoreFixture.taker)
        fixture.clock.advance(bySeconds: 40 * 86_400)
        #expect(try await fixture.store.closeLapsed(on: fixture.clock.now().civilDate) == [])
        #expect(try await fixture.store.request(id).status == .open)
    }

    @Test func `what was handed in incomplete can be completed while it is open, and closes otherwise`() async throws {
        let fixture = try await StoreFixture()
        let last = fixture.clock.now().civilDate.adding(days: 30)
        var (first, second) = (try fixture.order(), try fixture.order(key: 2, member: 2))
        first.intake.completeBy = last
        second.intake.completeBy = last
        let completed = try await fixture.store.submit(first, by: StoreFixture.taker).id
        let forgotten = try await fixture.store.submit(second, by: StoreFixture.taker).id
        _ = try await fixture.store.complete(
            completed, answers: [:], seenDocuments: ["identity"], documents: [], by: StoreFixture.taker)
        await #expect(throws: StoreError.self) {
            try await fixture.store.complete(
                completed, answers: [:], seenDocuments: ["identity"], documents: [], by: StoreFixture.taker)
        }
        fixture.clock.advance(bySeconds: 31 * 86_400)
        #expect(try await fixture.store.closeLapsed(on: last.adding(days: 1)) == [forgotten])
    }

    @Test func `two appeals about two requests are two matters, a second about the same one is not`() async throws {
        let fixture = try await StoreFixture()
        let one = try await fixture.store.submit(try fixture.order(), by: StoreFixture.taker).id
        let other = try await fixture.store.submit(try fixture.order(key: 2, member: 2), by: StoreFixture.taker).id
        var appeals = try [3, 4, 5].map { try fixture.order(key: UInt8($0)) }
        for index in appeals.indices { appeals[index].service.id = ServiceID("psm.first_appeal") }
        appeals[0].appeal = AppealOrder(request: one, level: .first)
        appeals[1].appeal = AppealOrder(request: other, level: .first)
        appeals[2].appeal = AppealOrder(request: one, level: .first)
        let filed = try await fixture.store.submit(appeals[0], by: StoreFixture.taker)
        _ = try await fixture.store.submit(appeals[1], by: StoreFixture.taker)
        let twice = appeals[2]
        await #expect(throws: StoreError.duplicateRequest(filed.number.text)) {
            try await fixture.store.submit(twice, by: StoreFixture.taker)
        }
        let request = try await fixture.store.request(one)
        #expect(request.appeal(.first)?.number == filed.number)
        #expect(request.status == .open)
    }
}
