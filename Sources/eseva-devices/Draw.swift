import ArgumentParser
import DeviceEmulation

struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draws received ESC/POS bytes as PNG, one picture for each cut page.",
        discussion: """
            With one page, or with --last, OUT.png is written; otherwise OUT-1.png, OUT-2.png and so on. Bytes that \
            are not drawn are reported; the exit code is then 2.
            """)

    @Argument(help: "Received bytes, such as DIR/printer.bin.")
    var file: String

    @Argument(help: "The picture.")
    var output: String

    @Flag(help: "Only the last page.")
    var last = false

    func run() throws {
        let drawing = try SlipDrawing(path: file)
        for path in try drawing.write(to: output, lastOnly: last) { print(path) }
        guard drawing.problems.isEmpty else {
            for problem in drawing.problems { print("not drawn: \(problem)") }
            throw ExitCode(2)
        }
    }
}
