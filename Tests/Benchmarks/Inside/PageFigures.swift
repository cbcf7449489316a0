import ArgumentParser
import Imaging
import Paper

/// A scan of A4 at 300 dots an inch is read, turned upright, made small and written anew, as on its way to the locker.
struct PageFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "page")
    private static let rounds = 21
    private static let dotsPerInch = 300

    func run() throws {
        let sheet = SamplePapers.certificate(qrText: try LentKey().qrText(serial: 4_000))
        let scan = try PaperPress().preview(sheet, dotsPerInch: Self.dotsPerInch)
        var (taken, page): ([UInt8], [UInt8]) = ([], [])
        let taking = try (0..<Self.rounds).map { _ in try milliseconds { taken = try PagePicture.taken(scan) } }
        let finishing = try (0..<Self.rounds).map { _ in
            try milliseconds {
                page = try PagePicture.finished(taken, turns: QuarterTurns(1), trim: EdgeTrim(top: 20, left: 20))
            }
        }
        let showing = try (0..<Self.rounds).map { _ in
            try milliseconds { _ = try PagePicture.preview(page, side: 320) }
        }
        print("taken \(median(taking))")
        print("finished \(median(finishing))")
        print("shown \(median(showing))")
        print("bytes \(page.count)")
    }
}
