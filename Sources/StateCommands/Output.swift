import ArgumentParser
import FoundationEssentials
import Glibc

/// How a verb prints what it found.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON.")
    var json = false

    /// Writes a line to standard error.
    static func note(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    /// Prints a value as JSON, or as the lines given.
    func print(_ value: some Encodable, lines: () -> [String]) throws {
        guard json else {
            for line in lines() { Swift.print(line) }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// The state answered with something else than was asked for: versions differ.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    var description: String {
        "The running server answered something else. Bring server and command line to the same version."
    }
}
