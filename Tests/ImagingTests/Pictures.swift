import Foundation

/// Pictures that Pillow drew (`Tests/Judges/picture_samples.py`), and programs that judge ours.
enum Pictures {
    private static let all = Result { try drawn() }

    static func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = try all.get()[name] else { throw Missing(name: name) }
        return bytes
    }

    static func bytes(of names: [String]) throws -> [[UInt8]] { try names.map { try bytes($0) } }

    /// What a program says about a file, whose path stands in its arguments as `FILE`.
    static func judged(_ program: String, _ arguments: [String], _ file: [UInt8], ending: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "eseva-\(UUID().uuidString).\(ending)")
        try Data(file).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try run(program, arguments.map { $0 == "FILE" ? path.path() : $0 })
    }

    private struct Missing: Error { let name: String }
    private struct Failed: Error { let program: String, status: Int32, output: String }

    private static func drawn() throws -> [String: [UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eseva-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        _ = try run("python3", [tests.appending(path: "Judges/picture_samples.py").path(), folder.path()])
        var pictures: [String: [UInt8]] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            pictures[file.lastPathComponent] = Array(try Data(contentsOf: file))
        }
        return pictures
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw Failed(program: program, status: process.terminationStatus, output: text)
        }
        return text
    }
}
