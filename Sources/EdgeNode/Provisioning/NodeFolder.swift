package import ControlSocket
import FoundationEssentials
import Glibc
import Primitives
package import Trust

/// Where a node's files lie in its data directory: `node.sqlite`, `node.lock`, `keys/data-key`,
/// `identity/identity.json` and `identity/trust.pem`. All are for their owner only.
package struct NodeFolder: Sendable, Hashable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var database: String { path + "/node.sqlite" }
    private var dataKey: String { path + "/keys/data-key" }
    private var identity: String { path + "/identity/identity.json" }
    private var trust: String { path + "/identity/trust.pem" }

    /// The right to work with this directory, as long as the lock lives: SQLite can lose writes where two processes
    /// have the file open.
    ///
    /// - Throws: ``NodeFolderProblem/inUse(path:)`` where another process has it.
    package func lock() throws -> DirectoryLock {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            return try DirectoryLock(path + "/node.lock")
        } catch {
            throw error == .held ? NodeFolderProblem.inUse(path: path) : .notWritable(path: path)
        }
    }

    /// Whether a node was provisioned here.
    package var isProvisioned: Bool { FileManager.default.fileExists(atPath: identity) }

    /// - Throws: ``NodeFolderProblem``, Trust's `DataKeyProblem`.
    package func readDataKey() throws -> DataKeyFile {
        try DataKeyFile(text: String(decoding: read(dataKey), as: UTF8.self))
    }

    /// - Throws: ``NodeFolderProblem``.
    package func readIdentity() throws -> NodeIdentityFiles {
        let data = try read(identity)
        do {
            return try JSONDecoder().decode(NodeIdentityFiles.self, from: data)
        } catch {
            throw NodeFolderProblem.unreadable(path: identity)
        }
    }

    /// - Throws: ``NodeFolderProblem``, Trust's `TrustFileProblem`.
    package func readTrust() throws -> TrustFile {
        try TrustFile(pem: String(decoding: read(trust), as: UTF8.self))
    }

    func write(dataKey file: DataKeyFile) throws { try write(Data(file.text.utf8), to: dataKey) }

    func write(trust file: TrustFile) throws { try write(Data(file.pem.utf8), to: trust) }

    func write(identity files: NodeIdentityFiles) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try write(encoder.encode(files), to: identity)
    }

    private func read(_ path: String) throws -> Data {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw NodeFolderProblem.notProvisioned(path: self.path)
        }
        return data
    }

    /// Writes a whole file under its final name or not at all, for its owner only.
    private func write(_ data: Data, to path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: data, attributes: [.posixPermissions: 0o600])
        else { throw NodeFolderProblem.notWritable(path: path) }
        try sync(partial)
        guard rename(partial, path) == 0 else { throw NodeFolderProblem.notWritable(path: path) }
        try sync(folder)
    }

    private func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw NodeFolderProblem.notWritable(path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw NodeFolderProblem.notWritable(path: path) }
    }
}

/// What is wrong with a data directory.
package enum NodeFolderProblem: Reported, Hashable {
    case notProvisioned(path: String)
    case unreadable(path: String)
    case notWritable(path: String)
    /// Another process works with it.
    case inUse(path: String)

    package var key: String {
        switch self {
        case .notProvisioned: "folder.notProvisioned"
        case .unreadable: "folder.unreadable"
        case .notWritable: "folder.notWritable"
        case .inUse: "folder.inUse"
        }
    }

    package var summary: String {
        switch self {
        case .notProvisioned(let path): "No node is provisioned in \(path)."
        case .unreadable(let path): "\(path) is damaged."
        case .notWritable(let path): "\(path) can't be written."
        case .inUse(let path): "Another eseva-node works with \(path)."
        }
    }

    package var recovery: String {
        switch self {
        case .notProvisioned: "Run `eseva-node provision` with the token of the state server."
        case .unreadable: "Restore the data directory from its copy."
        case .notWritable: "Check the owner of the directory and the space on its disk."
        case .inUse:
            "Wait until it has ended and try again. If it is the daemon, name its runtime directory (--runtime), so "
                + "that it can be asked; to work without it, stop it first."
        }
    }
}
