import Domain
import Primitives
import SyncProtocol
import TestKit
import Testing

struct ExchangeTests {
    static let hello = Hello(
        software: "eseva-node 0.1",
        lanes: Lane.allCases.map { LaneStanding(lane: $0, acknowledged: 3, last: 5) },
        signingKeys: [
            SigningKeyRequest(
                officer: PersonID("OF01")!, publicKey: [2] + [UInt8](repeating: 9, count: 32), certificateRequest: [1])
        ])

    static let reply = ExchangeReply(
        known: Lane.allCases.map { LaneKnown(lane: $0, through: UInt64($0.rawValue)) }, streamEnd: 9,
        messages: Samples.stateBodies.enumerated().map {
            StateMessage(position: UInt64($0.offset + 2), body: $0.element)
        },
        refusal: Refusal(kind: .fork, lane: .control, sequence: 4), time: SampleTimes.morning)

    @Test func `a request reads back as it was written`() throws {
        var request = try DictionaryTests.request(seed: 1, count: 3)
        request.hello = Self.hello
        #expect(try ExchangeRequest(frame: request.frame()) == request)
    }

    @Test func `a reply reads back as it was written`() throws {
        #expect(try ExchangeReply(frame: Self.reply.frame()) == Self.reply)
    }

    @Test func `the bytes that were hashed are the bytes that arrive`() throws {
        let request = try DictionaryTests.request(seed: 2, count: 2)
        let arrived = try #require(try ExchangeRequest(frame: request.frame()).batch)
        #expect(arrived.entries.map(\.hash) == request.batch?.entries.map(\.hash))
        #expect(arrived.entries.map { EventCoding.hash($0.bytes) } == arrived.entries.map(\.hash))
    }

    @Test(arguments: Refusal.Kind.allCases)
    func `every refusal reads back`(kind: Refusal.Kind) throws {
        var reply = Self.reply
        reply.refusal = Refusal(kind: kind)
        #expect(try ExchangeReply(frame: reply.frame()).refusal == Refusal(kind: kind))
    }

    @Test func `messages out of order are refused`() throws {
        var reply = Self.reply
        reply.messages.swapAt(0, 1)
        let frame = try reply.frame()
        #expect(throws: WireProblem.outOfRange(field: "message.position")) { try ExchangeReply(frame: frame) }
    }

    @Test func `a hello without all lanes is refused`() throws {
        var request = try DictionaryTests.request(seed: 3, count: 1)
        request.hello = Self.hello
        request.hello?.lanes.removeLast()
        let frame = try request.frame()
        #expect(throws: WireProblem.outOfRange(field: "hello.lanes")) { try ExchangeRequest(frame: frame) }
    }

    @Test func `entries with a hole make no batch`() throws {
        let entries = [1, 3].map { LaneEntry(lane: .control, sequence: $0, kind: .event, bytes: [1]) }
        #expect(LaneBatch(entries) == nil)
        #expect(LaneBatch([]) == nil)
    }

    @Test func `enrolment reads back as it was written`() throws {
        let request = EnrolRequest(secret: [UInt8](repeating: 1, count: 32), certificateRequest: [1, 2])
        #expect(try EnrolRequest(frame: request.frame()) == request)
        let reply = EnrolReply(
            node: NodeID("MDL03-1")!, epoch: 2, centre: "MDL03", centreName: SampleHouseholds.maravi.address.tehsil,
            certificate: [1], trust: "pem")
        #expect(try EnrolReply(frame: reply.frame()) == reply)
    }

    @Test func `a token reads back, and anything else is no token`() throws {
        let token = EnrolmentToken(
            url: "https://127.0.0.1:8443", node: NodeID("MDL03-1")!, root: ContentHash(bytes: 0..<32)!,
            secret: [UInt8](repeating: 255, count: 32))
        let text = try token.text
        #expect(EnrolmentToken(" \(text)\n") == token)
        #expect(EnrolmentToken(String(text.dropLast())) == nil)
        #expect(EnrolmentToken("") == nil)
        #expect(!text.contains("="))
    }
}
