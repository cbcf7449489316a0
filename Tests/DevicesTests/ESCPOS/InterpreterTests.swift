import DeviceEmulation
import Devices
import Primitives
import TestKit
import Testing

struct InterpreterTests {
    private func drawn(_ bytes: [UInt8]) -> ESCPOSInterpreter {
        var interpreter = ESCPOSInterpreter()
        interpreter.feed(bytes)
        interpreter.finish()
        return interpreter
    }

    @Test func `text and unknown commands are reported with their place`() {
        let drawing = drawn([0x1B, 0x40] + Array("Hello".utf8) + [0x0A, 0x1B, 0x61, 0x01])
        #expect(drawing.problems.map(\.offset) == [2, 9, 10])
        #expect(drawing.problems.map(\.what) == ["text is not drawn", "unknown command 1b 61", "unknown command 01"])
        #expect(drawing.pages.isEmpty)
    }

    @Test func `feeds between dots are white rows`() {
        let dot: [UInt8] = [0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0xFF]
        let drawing = drawn(dot + [0x1B, 0x4A, 3] + dot + [0x1B, 0x64, 2, 0x1D, 0x56, 1])
        #expect(drawing.pages.map(\.raster.bits) == [[0xFF, 0, 0, 0, 0xFF]])
        #expect(drawing.pages.first?.isCut == true)
    }

    @Test func `bytes that end inside a command are reported, and what was printed is kept`() {
        let drawing = drawn([0x1D, 0x76, 0x30, 0, 1, 0, 9, 0, 0xAA, 0x55])
        #expect(drawing.problems.map(\.what) == ["the bytes end inside a command"])
        #expect(drawing.pages.first?.raster.height == 2)
        #expect(drawing.pages.first?.isCut == false)
    }

    @Test func `pieces of any size give the same pages`() throws {
        let bytes = try ESCPOS.slip(SampleSlip.raster(seed: 1, width: 64, rows: 300), headDots: 64, cut: true)
        let random = SeededRandom(seed: 2)
        for _ in 0..<20 {
            var interpreter = ESCPOSInterpreter()
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = 1 + random.next(below: 700)
                interpreter.feed(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(interpreter.pages == drawn(bytes).pages)
        }
    }

    @Test func `ten thousand broken slips are drawn within the limits`() throws {
        let slip = try ESCPOS.slip(SampleSlip.raster(seed: 3, width: 32, rows: 12), headDots: 32, cut: true)
        let random = SeededRandom(seed: 5)
        for _ in 0..<10_000 {
            var bytes = slip
            for _ in 0...random.next(below: 6) {
                switch random.next(below: 3) {
                case 0: bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
                case 1: bytes.insert(UInt8(random.next(below: 256)), at: random.next(below: bytes.count))
                default: bytes.remove(at: random.next(below: bytes.count))
                }
            }
            let drawing = drawn(bytes)
            #expect(drawing.problems.count <= ESCPOSInterpreter.maximumProblems)
            #expect(drawing.pages.allSatisfy { $0.raster.bits.count == $0.raster.rowBytes * $0.raster.height })
            #expect(drawing.pages.reduce(0) { $0 + $1.raster.height } <= 20_000)
        }
    }
}
