import ArgumentParser
import Paper

/// An acknowledgement becomes dots for an 80 mm head.
struct SlipFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "slip")
    private static let rounds = 101

    func run() throws {
        let press = try PaperPress()
        _ = try press.slip(SamplePapers.slip, width: .wide)
        let times = try (0..<Self.rounds).map { _ in
            try milliseconds { _ = try press.slip(SamplePapers.slip, width: .wide) }
        }
        print("warm \(median(times))")
    }
}
