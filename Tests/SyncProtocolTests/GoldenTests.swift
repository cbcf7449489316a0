import Domain
import FoundationEssentials
import Glibc
import Primitives
import SyncProtocol
import TestKit
import Testing

/// The messages in `sync/golden`, by which another team checks its own server: hexadecimal, before compression.
///
/// `ESEVA_WRITE_GOLDEN=1` writes them anew; a changed one means that nodes in the field speak another language.
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "sync/golden")
    private static let mayWrite = getenv("ESEVA_WRITE_GOLDEN") != nil

    private static let eventNames = [
        "submitted", "completed", "approved", "returned", "rejected", "certified", "corrected", "printed", "signed-in",
        "pin-set", "wrong-pin", "locked", "lease-installed", "catalogue-installed", "people-installed", "proposed",
        "lapsed", "cancelled", "appealed", "incomplete", "drawer-opened", "drawer-closed", "closing-printed",
        "identity-checked", "paper-kept", "paper-removed", "papers-attached", "submitted-ruled",
    ]
    private static let messageNames = [
        "event", "lease", "people", "catalogue", "households", "member-correction", "proposal-answer",
    ]

    @Test(arguments: Array(eventNames.enumerated()).map { $0.offset })
    func `events`(index: Int) throws {
        let event = Samples.stateEvent(Samples.bodies[index])
        let golden = try golden("event-\(Self.eventNames[index])") { try EventCoding.encode(event) }
        #expect(try EventCoding.encode(event) == golden)
        #expect(try EventCoding.decode(golden) == event)
    }

    @Test(arguments: Array(messageNames.enumerated()).map { $0.offset })
    func `messages of the state`(index: Int) throws {
        let message = StateMessage(position: 7, body: Samples.stateBodies[index])
        let golden = try golden("state-\(Self.messageNames[index])") { try message.encode() }
        #expect(try message.encode() == golden)
        #expect(try StateMessage(decoding: golden) == message)
    }

    @Test func `a chunk of a document`() throws {
        let chunk = DocumentChunk.chunks(of: Array("नमस्ते".utf8), mediaType: "text/plain")[0]
        let golden = try golden("document-chunk") { try chunk.encode() }
        #expect(try chunk.encode() == golden)
        #expect(try DocumentChunk(decoding: golden) == chunk)
    }

    @Test func `a request and a reply`() throws {
        var request = try DictionaryTests.request(seed: 1, count: 2)
        request.hello = ExchangeTests.hello
        let asked = try golden("exchange-request") { try Frame.unpack(try request.frame()) }
        #expect(try Frame.unpack(try request.frame()) == asked)
        #expect(try ExchangeRequest(frame: try Frame.pack(asked)) == request)
        let answered = try golden("exchange-reply") { try Frame.unpack(try ExchangeTests.reply.frame()) }
        #expect(try ExchangeReply(frame: try Frame.pack(answered)) == ExchangeTests.reply)
    }

    private func golden(_ name: String, _ make: () throws -> [UInt8]) throws -> [UInt8] {
        let file = Self.folder.appending(path: name + ".hex")
        if Self.mayWrite { try Data((hex(try make()) + "\n").utf8).write(to: file) }
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return try #require(bytesOfHex(text.filter { !$0.isWhitespace }))
    }
}
