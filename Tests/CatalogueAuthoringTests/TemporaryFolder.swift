import FoundationEssentials

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/catalogue-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path + "/services", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ files: [String: [UInt8]]) throws {
        for (name, bytes) in files {
            try Data(bytes).write(to: URL(filePath: path + "/" + name))
        }
    }
}

/// The project's own files.
enum Project {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self)
    }
}
