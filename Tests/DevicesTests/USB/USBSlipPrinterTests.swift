import DeviceEmulation
import Devices
import Foundation
import Primitives
import TestKit
import Testing

/// The real adapter over the real libusb against the emulated printer.
@Suite(.serialized) struct USBSlipPrinterTests {
    private static func slip(_ seed: UInt64, rows: Int) throws -> [UInt8] {
        try ESCPOS.slip(SampleSlip.raster(seed: seed, width: 576, rows: rows), headDots: 576, cut: true)
            + ESCPOS.confirmationRequest
    }

    private static func pages(_ bytes: [UInt8]) -> [PrintedPage] {
        var interpreter = ESCPOSInterpreter()
        interpreter.feed(bytes)
        interpreter.finish()
        return interpreter.pages
    }

    // Functions, so that a failure shows a line and not a hundred kilobytes.
    private func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool { left == right }

    private func isWhole(_ page: PrintedPage?, seed: UInt64, rows: Int) -> Bool {
        page == PrintedPage(raster: SampleSlip.raster(seed: seed, width: 576, rows: rows), isCut: true)
    }

    @Test func `a slip arrives byte for byte`() throws {
        let bed = try Testbed(["status", "head", "print 1 1500 1", "status"])
        #expect(bed.answers == ["printer.ready", "576", "printed", "printer.ready"])
        #expect(isSame(bed.received, try Self.slip(1, rows: 1_500)))
        #expect(bed.code == 0)
    }

    @Test func `a hundred slips in a row arrive byte for byte`() throws {
        let bed = try Testbed(["print 1 60 100", "control status"])
        #expect(bed.answers.first == "printed")
        #expect(bed.answers.last?.hasSuffix("slips 100") == true)
        #expect(isSame(bed.received, try (1...100).flatMap { try Self.slip(UInt64($0), rows: 60) }))
    }

    @Test func `without paper nothing is sent, and with paper the slip comes`() throws {
        let bed = try Testbed([
            "control paper out", "status", "print 1 300 1", "control paper in", "status", "print 1 300 1",
        ])
        #expect(
            bed.answers == ["ok", "printer.paper-out", "printer.paper-out", "ok", "printer.ready", "printed"])
        #expect(isSame(bed.received, try Self.slip(1, rows: 300)))
    }

    @Test func `paper that ends inside a slip is an error, and the reprint is whole`() throws {
        let bed = try Testbed(
            ["control paper out after 20000", "print 1 600 1", "control paper in", "print 1 600 1"],
            writeTimeoutMilliseconds: 300)
        #expect(bed.answers == ["ok", "printer.paper-out", "ok", "printed"])
        let pages = Self.pages(bed.received)
        #expect(pages.count == 2)
        #expect(isWhole(pages.last, seed: 1, rows: 600))
    }

    @Test func `an open cover is an error until it is closed`() throws {
        let bed = try Testbed([
            "control cover open", "status", "print 1 100 1", "control cover close", "print 1 100 1",
        ])
        #expect(bed.answers == ["ok", "printer.cover-open", "printer.cover-open", "ok", "printed"])
    }

    @Test func `an unplugged printer is an error, and is found again when it is back`() throws {
        let bed = try Testbed([
            "control unplug", "await printer.unplugged", "print 1 100 1", "control plug", "await printer.ready",
            "print 1 100 1",
        ])
        #expect(bed.answers == ["ok", "met", "printer.unplugged", "ok", "met", "printed"])
        #expect(isSame(bed.received, try Self.slip(1, rows: 100)))
    }

    @Test func `a cable pulled inside a slip is an error, and the reprint is whole`() throws {
        let bed = try Testbed([
            "print 1 100 1", "control unplug after 20000", "print 2 600 1", "status", "control plug",
            "await printer.ready", "print 2 600 1",
        ])
        #expect(
            bed.answers == ["printed", "ok", "printer.unplugged", "printer.unplugged", "ok", "met", "printed"])
        let last = Self.pages(bed.received).last
        #expect(isWhole(last, seed: 2, rows: 600))
    }

    @Test func `a printer that takes too long is given up within the limits`() throws {
        let bed = try Testbed(
            ["control slow 30", "print 1 100 1", "control slow 0", "print 1 100 1"], writeTimeoutMilliseconds: 200)
        #expect(bed.answers == ["ok", "printer.timed-out", "ok", "printed"])
        #expect(isWhole(Self.pages(bed.received).last, seed: 1, rows: 100))
    }

    @Test func `a clone that never confirms is given up, unless its entry says so`() throws {
        let steps = ["control confirm off", "print 1 300 1"]
        #expect(try Testbed(steps).answers == ["ok", "printer.timed-out"])
        let tables = try TemporaryFolder()
        let entry = try String(
            contentsOfFile: Repository.folder + "/firmware-config/devices/emulated.yaml", encoding: .utf8)
        try (entry + "    quirks: [no-confirmation]\n")
            .write(toFile: tables.path + "/clone.yaml", atomically: true, encoding: .utf8)
        let bed = try Testbed(steps + ["print 2 300 1"], tables: tables.path)
        #expect(bed.answers == ["ok", "printed", "printed"])
        let slips = try [1, 2].flatMap { try Self.slip($0, rows: 300).dropLast(ESCPOS.confirmationRequest.count) }
        #expect(isSame(bed.received, slips))
    }

    @Test func `an idle printer costs no more than a hundredth of a processor`() throws {
        let bed = try Testbed(["print 1 100 1", "idle 3"])
        #expect(bed.answers.first == "printed")
        let milliseconds = try #require(bed.answers.last.flatMap(Int.init))
        #expect(milliseconds <= 30)
    }
}
