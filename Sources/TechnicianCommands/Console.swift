import ArgumentParser
import EdgeNode
import FoundationEssentials
import Glibc
import Primitives

/// What the command line prints, and how it ends.
enum Console {
    /// Writes a line to standard output.
    static func say(_ line: String) {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// Writes a line to standard error: what goes on, beside the result.
    static func note(_ line: String) {
        write(line + "\n", to: STDERR_FILENO)
    }

    /// Writes a value as JSON with sorted keys.
    static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Runs a verb; a problem is printed with its recovery, and ends the command with 1.
    static func reporting(json: Bool = false, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let problem = (error as? ReportedProblem) ?? ReportedProblem(error)
            if json {
                try say(json: ["problem": problem])
            } else {
                write("\(problem.summary)\n\(problem.recovery)\n", to: STDERR_FILENO)
            }
            throw ExitCode.failure
        }
    }

    /// Says why something is refused: as JSON on standard output, else on standard error.
    static func refuse(_ problem: any Reported, json: Bool) throws {
        if json {
            try say(json: ["problem": ReportedProblem(problem)])
        } else {
            write("\(problem.summary)\n\(problem.recovery)\n", to: STDERR_FILENO)
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
