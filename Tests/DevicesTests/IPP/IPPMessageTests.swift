import Devices
import TestKit
import Testing

struct IPPMessageTests {
    private static let printer = "ipp://localhost/ipp/print"

    @Test func `a question is exactly these bytes`() {
        func attribute(_ tag: UInt8, _ name: String, _ value: String) -> [UInt8] {
            [tag, 0, UInt8(name.utf8.count)] + name.utf8 + [0, UInt8(value.utf8.count)] + value.utf8
        }
        let golden: [UInt8] =
            [2, 0, 0x00, 0x0B, 0, 0, 0, 7, 1]
            + attribute(0x47, "attributes-charset", "utf-8")
            + attribute(0x48, "attributes-natural-language", "en")
            + attribute(0x45, "printer-uri", Self.printer)
            + attribute(0x44, "requested-attributes", "printer-state")
            + attribute(0x44, "", "printer-state-reasons")
            + attribute(0x44, "", "printer-is-accepting-jobs") + [3]
        #expect(IPPMessage.printerState(printer: Self.printer, requestID: 7).encoded == golden)
    }

    @Test func `a job asks for A4 unscaled and names no person`() throws {
        let message = IPPMessage.printJob(printer: Self.printer, title: "Certificate\nsecond line", requestID: 1)
        let decoded = try IPPMessage(decoding: message.encoded + Array("%PDF".utf8))
        #expect(decoded == message)
        #expect(decoded.code == 2)
        #expect(decoded.values(of: "media").map(\.text) == ["iso_a4_210x297mm"])
        #expect(decoded.values(of: "print-scaling").map(\.text) == ["none"])
        #expect(decoded.values(of: "document-format").map(\.text) == ["application/pdf"])
        #expect(decoded.values(of: "job-name").map(\.text) == ["Certificate"])
        #expect(decoded.values(of: "requesting-user-name").map(\.text) == ["eseva"])
    }

    @Test(arguments: [
        (3, ["none"], PrinterStatus.ready), (3, ["media-low-warning"], .paperLow), (4, ["none"], .busy),
        (5, ["media-empty-error"], .paperOut), (5, ["door-open"], .coverOpen), (5, ["media-jam-error"], .fault),
        (5, ["paused"], .fault),
    ])
    func `the printer's state is understood`(state: Int, reasons: [String], status: PrinterStatus) {
        let answer = IPPMessage(
            code: 0, requestID: 1,
            groups: [
                IPPGroup(
                    .printer,
                    [
                        IPPAttribute("printer-state", IPPValue(tag: 0x23, bytes: [0, 0, 0, UInt8(state)])),
                        IPPAttribute(name: "printer-state-reasons", values: reasons.map(IPPValue.keyword)),
                    ])
            ])
        #expect(answer.printerStatus == status)
    }

    @Test func `bytes that are cut off are refused at every place`() {
        let whole = IPPMessage.validateJob(printer: Self.printer, title: "t", requestID: 1).encoded
        for count in 0..<whole.count {
            #expect(throws: IPPDecodingError.truncated) { try IPPMessage(decoding: Array(whole.prefix(count))) }
        }
    }

    @Test func `what has no place is refused`() {
        let head: [UInt8] = [2, 0, 0, 0, 0, 0, 0, 1]
        #expect(throws: IPPDecodingError.malformed) {
            try IPPMessage(decoding: head + [0x44, 0, 1, 0x61, 0, 0, 3])
        }
        #expect(throws: IPPDecodingError.malformed) { try IPPMessage(decoding: head + [1, 0x44, 0, 0, 0, 0, 3]) }
        #expect(throws: IPPDecodingError.tooManyValues) {
            try IPPMessage(decoding: head + [UInt8](repeating: 1, count: 5_000))
        }
        #expect(throws: IPPDecodingError.tooLarge) {
            try IPPMessage(decoding: [UInt8](repeating: 1, count: IPPMessage.maximumBytes + 1))
        }
    }

    @Test func `ten thousand broken messages are decoded or refused`() {
        let whole = IPPMessage.printJob(printer: Self.printer, title: "t", requestID: 1).encoded
        let random = SeededRandom(seed: 6)
        for _ in 0..<10_000 {
            var bytes = whole
            for _ in 0...random.next(below: 5) {
                let index = random.next(below: bytes.count)
                switch random.next(below: 3) {
                case 0: bytes[index] = UInt8(random.next(below: 256))
                case 1: bytes.insert(UInt8(random.next(below: 256)), at: index)
                default: bytes.remove(at: index)
                }
            }
            guard let message = try? IPPMessage(decoding: bytes) else { continue }
            #expect(message.groups.flatMap(\.attributes).count <= IPPMessage.maximumValues)
            #expect(PrinterStatus.allCases.contains(message.printerStatus))
            // What was understood is written the same way again.
            #expect((try? IPPMessage(decoding: message.encoded)) == message)
        }
    }
}
