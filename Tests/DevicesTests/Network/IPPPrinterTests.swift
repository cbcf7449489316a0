import Devices
import Foundation
import NetworkDevices
import Testing

struct IPPPrinterTests {
    private static let pdf = Array("%PDF-1.4 not really\n%%EOF\n".utf8)

    private static func state(_ name: String, _ value: UInt8, _ more: [IPPAttribute] = []) -> IPPMessage {
        IPPMessage(
            code: 0, requestID: 1,
            groups: [IPPGroup(.job, [IPPAttribute(name, IPPValue(tag: 0x23, bytes: [0, 0, 0, value]))] + more)])
    }

    private static func limits() -> IPPLimits {
        var limits = IPPLimits()
        limits.requestTimeout = .milliseconds(500)
        limits.jobTimeout = .milliseconds(500)
        limits.pollInterval = .milliseconds(20)
        return limits
    }

    private func printer(_ responder: IPPResponder) throws -> IPPPrinter {
        try #require(IPPPrinter(url: "ipp://127.0.0.1:\(responder.port)/ipp/print", limits: Self.limits()))
    }

    @Test func `a job is validated, sent and followed to its end`() async throws {
        let responder = try IPPResponder { message in
            switch message.code {
            case 0x0002: Self.state("job-state", 3, [IPPAttribute("job-id", .integer(42))])
            case 0x0009: Self.state("job-state", message.values(of: "job-id").first?.number == 42 ? 9 : 8)
            default: Self.state("printer-state", 3)
            }
        }
        defer { responder.stop() }
        try await printer(responder).print(pdf: Self.pdf, title: "Certificate")
        #expect(responder.operations == [0x0004, 0x0002, 0x0009])
    }

    @Test func `a printer out of paper is an error, and the job is cancelled`() async throws {
        let responder = try IPPResponder { message in
            switch message.code {
            case 0x0002: Self.state("job-state", 3, [IPPAttribute("job-id", .integer(1))])
            case 0x0009: Self.state("job-state", 5)
            case 0x000B:
                Self.state(
                    "printer-state", 5,
                    [
                        IPPAttribute("printer-state-reasons", .keyword("media-empty-error"))
                    ])
            default: Self.state("job-state", 7)
            }
        }
        defer { responder.stop() }
        let printer = try printer(responder)
        await #expect(throws: PrinterError.paperOut) { try await printer.print(pdf: Self.pdf, title: "Certificate") }
        #expect(responder.operations.last == 0x0008)
        #expect(await printer.status() == .paperOut)
    }

    @Test func `a refused job is an error with the printer's word`() async throws {
        let responder = try IPPResponder { _ in IPPMessage(code: 0x040B, requestID: 1, groups: []) }
        defer { responder.stop() }
        let printer = try printer(responder)
        await #expect(throws: PrinterError.refused(status: "0x040b")) {
            try await printer.print(pdf: Self.pdf, title: "Certificate")
        }
    }

    @Test func `a job that never ends is given up within the limits, and cancelled`() async throws {
        let responder = try IPPResponder { message in
            message.code == 0x0002
                ? Self.state("job-state", 3, [IPPAttribute("job-id", .integer(1))])
                : Self.state(message.code == 0x0009 ? "job-state" : "printer-state", 4)
        }
        defer { responder.stop() }
        let printer = try printer(responder)
        await #expect(throws: PrinterError.timedOut) { try await printer.print(pdf: Self.pdf, title: "Certificate") }
        #expect(responder.operations.last == 0x0008)
    }

    @Test func `nobody there is unplugged`() async throws {
        let responder = try IPPResponder { _ in nil }
        responder.stop()
        let printer = try printer(responder)
        #expect(await printer.status() == .unplugged)
        await #expect(throws: PrinterError.unplugged) { try await printer.print(pdf: Self.pdf, title: "t") }
    }

    @Test func `a document larger than the limit is not sent`() async throws {
        let printer = try #require(IPPPrinter(url: "ipp://127.0.0.1/ipp/print"))
        let maximum = IPPLimits.maximumDocumentBytes
        await #expect(throws: PrinterError.tooLarge(bytes: maximum + 1, maximumBytes: maximum)) {
            try await printer.print(pdf: [UInt8](repeating: 0, count: maximum + 1), title: "t")
        }
    }

    @Test func `only printers' addresses are taken`() {
        for url in ["ipp://h/p", "ipps://[::1]:8631/p", "http://h:80/p", "https://h/p"] {
            #expect(IPPPrinter(url: url)?.url == url)
        }
        for url in ["", "h", "file:///etc/passwd", "ipp://", "ipp:///p", "lpd://h"] {
            #expect(IPPPrinter(url: url) == nil)
        }
    }
}
