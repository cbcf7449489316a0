import FoundationEssentials

/// A file that goes away with its holder.
final class ScratchFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        let name = "register-\(UInt64.random(in: .min ... .max))"
        path = FileManager.default.temporaryDirectory.path + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
    }

    convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
