import FoundationEssentials

/// A program that runs to its end and whose output we want.
package enum Tool {
    /// What a finished program said.
    package struct Answer: Sendable {
        package let ending: Program.Ending
        package let output: String
        package let errors: String

        package var succeeded: Bool { ending == .exited(0) }
    }

    /// A program ended otherwise than with 0.
    package struct Failed: Error, CustomStringConvertible {
        package let program: String
        package let answer: Answer

        package var description: String { "\(program) failed (\(answer.ending)): \(answer.errors)" }
    }

    /// Runs it and gives whatever it said; the texts are read as UTF-8.
    package static func ask(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
    ) async throws -> Answer {
        let folder = try ScratchFolder(named: "tool")
        defer { folder.remove() }
        let output = folder.file("output"), errors = folder.file("errors")
        let program = try Program(
            path, arguments, environment: environment, input: input, output: output, errors: errors)
        defer { program.killNow() }
        let ending = try await program.end()
        return Answer(ending: ending, output: try text(of: output), errors: try text(of: errors))
    }

    /// Runs it and gives its output.
    ///
    /// - Throws: ``Failed`` where it does not end with 0.
    @discardableResult
    package static func run(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
    ) async throws -> String {
        let answer = try await ask(path, arguments, environment: environment, input: input)
        guard answer.succeeded else { throw Failed(program: path, answer: answer) }
        return answer.output
    }

    private static func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }
}
