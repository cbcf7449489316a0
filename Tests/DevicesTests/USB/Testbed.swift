import Foundation

/// A run of `eseva-devices serve` around `eseva-printer-check`, both as built beside the tests.
struct Testbed {
    /// What the check said, a line a step, without the step's own words.
    let answers: [String]
    /// Exit code of `eseva-devices`.
    let code: Int32
    let received: [UInt8]

    /// Runs the steps of `eseva-printer-check`.
    ///
    /// - Parameter tables: Folder of the device tables; the published ones by default.
    init(
        _ steps: [String], writeTimeoutMilliseconds: Int = 1_000,
        tables: String = Repository.folder + "/firmware-config/devices"
    ) throws {
        let state = try TemporaryFolder()
        let run = try Program.run(
            Program.path("eseva-devices"),
            [
                "serve", "--state", state.path, "--", Program.path("eseva-printer-check"), state.path, tables,
                String(writeTimeoutMilliseconds),
            ] + steps)
        code = run.code
        answers = run.output.split(separator: "\n").map { line in
            line.range(of: ": ").map { String(line[$0.upperBound...]) } ?? String(line)
        }
        received = Array(try Data(contentsOf: URL(fileURLWithPath: state.path + "/printer.bin")))
    }
}

/// A program that a test starts and waits for.
enum Program {
    /// An executable that was built together with the tests.
    static func path(_ name: String) -> String {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0])
        var folder = tests.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent(name).path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return Repository.folder + "/.build/debug/" + name
    }

    static func run(_ path: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return (code, String(decoding: output, as: UTF8.self))
    }
}

/// Where the sources stand.
enum Repository {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}

/// A folder of its own, removed with the last reference to it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "eseva-devices-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
