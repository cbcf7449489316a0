import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import Testing
import TestKit

struct ExchangeTests {
    @Test func `what a node wrote stands at the state exactly once`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let submission = try node.replica.submit()
            try node.replica.write(.control, .access(.signedIn(PersonID("OP02")!)))
            let document = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            try node.replica.attach(document)

            #expect(await node.sync().outcome == .finished)
            let before = try state.office.ledger.contents()
            #expect(await node.sync().outcome == .finished)
            #expect(try state.office.ledger.contents() == before)

            let request = try #require(try state.office.ledger.request(submission.number))
            #expect(request.submission == submission)
            #expect(request.status == .open)
            #expect(try state.office.ledger.document(EventCoding.hash(document))?.bytes == document)
            #expect(try state.office.ledger.count("events") == 2)
            #expect(node.replica.snapshot.acknowledged == [1, 1, 3, 0])
        }
    }

    @Test func `a decision and a correction of the state arrive at the node`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let submission = try node.replica.submit()
            _ = await node.sync()

            let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
            #expect(try state.office.decide(submission.number, approval, officer: "Anil Patel").status == .approved)
            #expect(throws: LedgerError.notOpen) {
                try state.office.decide(submission.number, approval, officer: "Anil Patel")
            }
            let correction = Correction(field: .nameHindi, value: "राम मरावी", reason: "मात्रा")
            let corrected = try state.office.correct(submission.number, correction, officer: "Anil Patel")
            #expect(corrected.submission.applicant.member.name.hindi == "राम मरावी")

            #expect(await node.sync().messagesReceived == 2)
            let events = try node.replica.snapshot.applied.map { message in
                guard case .event(let bytes) = message.body else { throw MemoryReplica.Unexpected() }
                return try EventCoding.decode(bytes)
            }
            #expect(events.map(\.origin) == [.state, .state])
            #expect(events[1].previous == EventCoding.hash(try EventCoding.encode(events[0])))
            let request = try #require(events[0].body.request)
            #expect(events[0].body == .request(request, .decided(approval)))
            #expect(events[1].body == .request(request, .corrected(correction)))
        }
    }

    @Test func `a reply that was lost is asked for again and nothing is doubled`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            for _ in 0..<5 { try node.replica.submit() }
            // The request arrives and is committed; nobody hears the answer.
            let entries = node.replica.snapshot.lanes[Int(Lane.requests.rawValue)]
            let request = ExchangeRequest(
                node: node.replica.node, epoch: node.replica.epoch, cursor: 0, batch: LaneBatch(entries))
            _ = try await node.send(request)
            let committed = try state.office.ledger.contents()

            let report = await node.sync()
            #expect(report.outcome == .finished)
            #expect(report.entriesSent == 5)
            #expect(try state.office.ledger.contents() == committed)
            #expect(node.replica.snapshot.acknowledged[1] == 5)
        }
    }

    @Test func `a recorded request sent again changes nothing`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            try node.replica.submit()
            let request = ExchangeRequest(
                node: node.replica.node, epoch: node.replica.epoch, cursor: 0,
                batch: LaneBatch(node.replica.snapshot.lanes[1]))
            let first = try await node.send(request)
            let contents = try state.office.ledger.contents()
            let second = try await node.send(request)
            #expect(first.known == second.known)
            #expect(second.refusal == nil)
            #expect(try state.office.ledger.contents() == contents)
        }
    }

    @Test func `chunks that arrived before a break are not sent again`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let document = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }
            try node.replica.attach(document)
            let chunks = node.replica.snapshot.lanes[Int(Lane.documents.rawValue)]
            let part = ExchangeRequest(
                node: node.replica.node, epoch: node.replica.epoch, cursor: 0,
                batch: LaneBatch(Array(chunks.prefix(3))))
            _ = try await node.send(part)
            try await node.replica.acknowledge(lane: .documents, through: 3)
            #expect(try state.office.ledger.document(EventCoding.hash(document)) == nil)

            let report = await node.sync()
            #expect(report.entriesSent == chunks.count - 3)
            #expect(try state.office.ledger.document(EventCoding.hash(document))?.bytes == document)
            #expect(try state.office.ledger.count("chunks") == 0)
        }
    }

    @Test func `logs hold no personal data`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let submission = try node.replica.submit()
            _ = await node.sync()
            var forged = node.replica.snapshot.lanes[1]
            forged[0].bytes[40] ^= 1
            forged[0].hash = EventCoding.hash(forged[0].bytes)
            let request = ExchangeRequest(
                node: node.replica.node, epoch: node.replica.epoch, cursor: 0, batch: LaneBatch(forged))
            _ = try await node.send(request)
            let member = submission.applicant.member
            let log = state.logs.text
            #expect(log.contains("exchange refused"))
            for secret in [
                member.name.hindi, member.name.english, member.id.digits, submission.applicant.family.digits,
                member.mobile?.digits ?? "-none-", member.guardian.hindi,
            ] { #expect(!log.contains(secret)) }
        }
    }
}
