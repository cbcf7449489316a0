import Foundation
import Paper
import Primitives
import Testing

@Suite struct SlipTests {
    let press: PaperPress
    let judge: Judge

    init() throws {
        press = try PaperPress()
        judge = try Judge()
    }

    private static let samples: [(String, AcknowledgementSlip)] = [
        ("income", SampleSlips.income), ("duplicate", SampleSlips.duplicate), ("unconfirmed", SampleSlips.unconfirmed),
    ]

    @Test(arguments: SlipWidth.allCases, samples.map(\.0))
    func `zbar reads the code of the slip dot for dot`(width: SlipWidth, name: String) throws {
        defer { judge.clean() }
        let slip = try #require(Self.samples.first { $0.0 == name }?.1)
        let raster = try press.slip(slip, width: width)
        let path = try judge.file("slip-\(width.dots)-\(name).pbm", raster.portableBitmap)
        #expect(try judge.code(in: path) == slip.qrText)
    }
}

extension DotRaster {
    /// The raster as a file that every image program reads (PBM, binary).
    var portableBitmap: [UInt8] { Array("P4\n\(width) \(height)\n".utf8) + bits }
}
