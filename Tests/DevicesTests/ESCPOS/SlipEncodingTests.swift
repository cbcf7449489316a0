import DeviceEmulation
import Devices
import Primitives
import TestKit
import Testing

struct SlipEncodingTests {
    @Test func `a small slip is exactly these bytes`() throws {
        var raster = DotRaster(width: 16, height: 2)
        raster[x: 0, y: 0] = true
        raster[x: 15, y: 1] = true
        let golden: [UInt8] = [
            0x1B, 0x40,
            0x1D, 0x76, 0x30, 0x00, 0x02, 0x00, 0x02, 0x00, 0x80, 0x00, 0x00, 0x01,
            0x1D, 0x56, 0x42, 0x18,
        ]
        #expect(try ESCPOS.slip(raster, headDots: 576, cut: true) == golden)
    }

    @Test func `without a knife the slip is fed to the tear bar`() throws {
        let bytes = try ESCPOS.slip(DotRaster(width: 8, height: 1), headDots: 384, cut: false)
        #expect(bytes == [0x1B, 0x40, 0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0, 0x1B, 0x4A, 120])
    }

    @Test func `a long slip goes in bands of 240 rows`() throws {
        let bytes = try ESCPOS.slip(DotRaster(width: 576, height: 500), headDots: 576, cut: true)
        let band = 8 + 72 * 240
        #expect(bytes.count == 2 + 2 * band + 8 + 72 * 20 + 4)
        #expect(Array(bytes[2..<10]) == [0x1D, 0x76, 0x30, 0, 72, 0, 240, 0])
        #expect(Array(bytes[2 + 2 * band..<10 + 2 * band]) == [0x1D, 0x76, 0x30, 0, 72, 0, 20, 0])
    }

    @Test func `a raster wider than the head is refused`() {
        #expect(throws: PrinterError.tooWide(dots: 576, headDots: 384)) {
            try ESCPOS.slip(DotRaster(width: 576, height: 1), headDots: 384, cut: true)
        }
    }

    @Test func `a raster longer than the limit is refused`() {
        #expect(throws: PrinterError.tooLarge(bytes: 4_801, maximumBytes: 4_800)) {
            try ESCPOS.slip(DotRaster(width: 8, height: 4_801), headDots: 384, cut: true)
        }
    }

    @Test(arguments: [(384, 1), (384, 240), (576, 241), (576, 1_480), (512, 960)])
    func `what is encoded is drawn again, dot for dot`(width: Int, rows: Int) throws {
        let raster = SampleSlip.raster(seed: UInt64(rows), width: width, rows: rows)
        var interpreter = ESCPOSInterpreter()
        interpreter.feed(try ESCPOS.slip(raster, headDots: width, cut: true))
        interpreter.finish()
        #expect(interpreter.pages == [PrintedPage(raster: raster, isCut: true)])
        #expect(interpreter.problems.isEmpty)
    }

    @Test func `an interrupted slip is ended and cut off before the next`() throws {
        let raster = SampleSlip.raster(seed: 7, width: 576, rows: 300)
        let slip = try ESCPOS.slip(raster, headDots: 576, cut: true)
        for taken in [3, 9, 11, 5_000, 17_300, slip.count - 1] {
            var interpreter = ESCPOSInterpreter()
            interpreter.feed(slip.prefix(taken))
            interpreter.feed(ESCPOS.abandoning(headDots: 576, cut: true))
            interpreter.feed(slip)
            interpreter.finish()
            #expect(interpreter.pages.last == PrintedPage(raster: raster, isCut: true), "after \(taken) bytes")
        }
    }
}
