import FoundationEssentials
import Glibc

/// A new folder for temporary files, readable by us alone.
package struct ScratchFolder: Sendable {
    package let path: String

    /// - Parameter name: Begins the folder's name, so that a forgotten one tells where it came from.
    package init(named name: String) throws {
        let parent = FileManager.default.temporaryDirectory.path
        var template = Array("\(parent)/eseva-\(name)-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let start = buffer.baseAddress, let name = mkdtemp(start) else { return nil }
            return String(cString: name)
        }
        guard let made else { throw CocoaError(.fileWriteUnknown) }
        path = made
    }

    /// The path of a file in it, which need not exist.
    package func file(_ name: String) -> String { path + "/" + name }

    /// Makes a folder in it.
    package func folder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
        return file(name)
    }

    /// Takes it away with all that it holds.
    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
