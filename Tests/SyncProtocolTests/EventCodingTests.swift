import Domain
import Primitives
import SyncProtocol
import TestKit
import Testing

struct EventCodingTests {
    @Test(arguments: Samples.bodies)
    func `every kind of event reads back as it was written`(body: EventBody) throws {
        var journal = SampleJournal(seed: 1)
        let first = try journal.next(.node(.provisioned(centre: "MDL03"))) {
            EventCoding.hash(try EventCoding.encode($0))
        }
        let second = try journal.next(body) { EventCoding.hash(try EventCoding.encode($0)) }
        #expect(try EventCoding.decode(try EventCoding.encode(first)) == first)
        #expect(try EventCoding.decode(try EventCoding.encode(second)) == second)
        #expect(second.previous == EventCoding.hash(try EventCoding.encode(first)))
    }

    @Test func `a request without a due date, and the members whom its answers name, read back as they were written`()
        throws
    {
        let family = SampleHouseholds.maravi
        var journal = SampleJournal(seed: 1)
        guard case .request(let id, .submitted(var submission)) = journal.submission() else { return }
        submission.dueOn = nil
        submission.named = [family.members[1], family.members[2]]
        let taken = Samples.stateEvent(.request(id, .submitted(submission)))
        #expect(try EventCoding.decode(try EventCoding.encode(taken)) == taken)
        submission.dueOn = submission.receivedOn
        let same = Samples.stateEvent(.request(id, .submitted(submission)))
        #expect(try EventCoding.decode(try EventCoding.encode(same)) == same)
        let completion = Completion(answers: ["purpose": ""], documents: [], named: [family.members[3]])
        let completed = Samples.stateEvent(.request(id, .completed(completion)))
        #expect(try EventCoding.decode(try EventCoding.encode(completed)) == completed)
    }

    @Test func `a request says how its applicant proved who they are`() throws {
        var journal = SampleJournal(seed: 1)
        guard case .request(let id, .submitted(var submission)) = journal.submission() else { return }
        for kind in IdentityProofKind.allCases {
            submission.identity = ProvenIdentity(
                kind: kind, reference: SampleTimes.morning.advanced(byDays: -3), check: Samples.record)
            let taken = Samples.stateEvent(.request(id, .submitted(submission)))
            #expect(try EventCoding.decode(try EventCoding.encode(taken)) == taken)
        }
    }

    @Test func `a check of identity that names a field twice, or digits that are none, is refused by name`() throws {
        var check = Samples.identityCheck
        check.matches.append(FieldMatch(.name, .different))
        let twice = try EventCoding.encode(Samples.stateEvent(.identity(check)))
        #expect(throws: WireProblem.outOfRange(field: "identity.matches")) { try EventCoding.decode(twice) }
        check = Samples.identityCheck
        check.lastFour = "12a4"
        let letters = try EventCoding.encode(Samples.stateEvent(.identity(check)))
        #expect(throws: WireProblem.outOfRange(field: "identity.last_four")) { try EventCoding.decode(letters) }
    }

    @Test func `an event of the state has no node`() throws {
        let event = Samples.stateEvent(.request(Samples.record, .decided(Samples.approval)))
        let decoded = try EventCoding.decode(try EventCoding.encode(event))
        #expect(decoded == event)
        #expect(decoded.origin == .state)
    }

    @Test func `encoding twice gives the same bytes`() throws {
        var journal = SampleJournal(seed: 2)
        let event = journal.next(journal.submission()) { _ in .zero }
        #expect(try EventCoding.encode(event) == EventCoding.encode(event))
    }

    @Test func `an event larger than the limit is refused`() throws {
        let long = String(repeating: "कारण ", count: 10_000)
        let decision = Decision(outcome: .returned, reasons: long, completeBy: nil)
        let event = Samples.stateEvent(.request(Samples.record, .decided(decision)))
        #expect(throws: WireProblem.tooLarge(limit: WireLimits.eventBytes)) { try EventCoding.encode(event) }
    }

    @Test func `an event without its actor is refused by name`() throws {
        // id, position and a body, but no actor: fields 1, 4 and 15.
        let bytes: [UInt8] = [0x0A, 16] + [UInt8](repeating: 1, count: 16) + [0x20, 1, 0x7A, 4, 0x08, 1, 0x10, 1]
        #expect(throws: WireProblem.missing(field: "event.actor")) { try EventCoding.decode(bytes) }
    }

    @Test func `an unknown kind of paper is refused by name`() throws {
        let paper = PrintedPaper(kind: .slip, copy: 1)
        var bytes = try EventCoding.encode(Samples.stateEvent(.request(Samples.record, .printed(paper))))
        // The event ends with field 15: a message of 4 bytes, kind then copy.
        let kind = bytes.count - 3
        #expect(Array(bytes.suffix(6)) == [0x7A, 4, 0x08, 1, 0x10, 1])
        bytes[kind] = 99
        #expect(throws: WireProblem.unknownValue(field: "printed.kind")) { try EventCoding.decode(bytes) }
    }
}
