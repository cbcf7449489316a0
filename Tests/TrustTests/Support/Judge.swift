import FoundationEssentials
import Glibc

/// Runs another program that judges what we made.
enum Judge {
    struct Answer {
        let status: Int32
        let output: String
    }

    /// Runs `command` in a shell inside a new folder that holds `files`, and takes the folder away.
    static func run(_ command: String, files: [String: [UInt8]]) throws -> Answer {
        let name = FileManager.default.temporaryDirectory.appending(path: "eseva-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: name, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: name) }
        for (file, bytes) in files { try Data(bytes).write(to: name.appending(path: file)) }
        let status = system("cd '\(name.path())' && ( \(command) ) > judge.out 2>&1")
        let output = try Data(contentsOf: name.appending(path: "judge.out"))
        return Answer(status: status, output: String(decoding: output, as: UTF8.self))
    }

    /// A file beside the tests.
    static func script(_ name: String) -> String {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(2)
        return "/" + parts.joined(separator: "/") + "/Judges/" + name
    }
}
