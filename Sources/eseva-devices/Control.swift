import ArgumentParser
import DeviceEmulation

struct Control: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Does something to the emulated printer of a running `eseva-devices serve`.",
        discussion: """
            Words: \(ControlCommand.help).

            Example: eseva-devices control --state /tmp/devices paper out
            """)

    @Option(help: "The folder that `serve` was given.")
    var state: String

    @Argument(help: "What to do.")
    var words: [String]

    func run() throws {
        let answer = try ControlSocket.send(words.joined(separator: " "), state: state)
        print(answer)
        if answer.hasPrefix("error") { throw ExitCode.failure }
    }
}
