package import ControlSocket
import Crypto
import FoundationEssentials
import Glibc
package import Primitives
package import Trust

/// The state's data directory.
///
/// | file | what |
/// |---|---|
/// | `name` | whose state this is; stands in the authorities' subjects |
/// | `root.pem` | the trust file: root, signing authority, node authority |
/// | `data.key` | the key that seals the authorities' keys: under a passphrase, or unattended |
/// | `root.key`, `node-authority.key`, `signing-authority.key` | private keys, sealed, mode 0600 |
/// | `*.crt` | their certificates |
/// | `state.sqlite` | the ledger |
/// | `state.lock`, `state.sock` | held and listened on by the process that writes |
package struct StateDirectory: Sendable, Hashable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var ledgerPath: String { file("state.sqlite") }
    package var trustPath: String { file("root.pem") }
    var dataKeyPath: String { file("data.key") }

    /// The right to write the directory, as long as the lock lives.
    ///
    /// - Throws: ``DirectoryProblem/locked`` where another process has it.
    package func lock() throws(DirectoryProblem) -> DirectoryLock {
        do {
            return try DirectoryLock(file("state.lock"))
        } catch {
            throw error == .held ? .locked : .unwritable
        }
    }

    /// Where the running server listens for its own command line. A socket's path is at most 100 bytes long: where the
    /// directory's is longer, the socket lies under `/tmp`, named by the directory's hash.
    package var socketPath: String {
        let own = file("state.sock")
        guard own.utf8.count > 100 else { return own }
        let name = hex(Array(SHA256.hash(data: Array(path.utf8)).prefix(12)))
        return "/tmp/eseva-state-\(name).sock"
    }

    private func file(_ name: String) -> String { path + "/" + name }

    /// Makes the directory with new authorities.
    ///
    /// - Parameters:
    ///   - organization: Like `Lok Seva Kendra, Mandla (demonstration)`.
    ///   - passphrase: Opens the authorities' keys; `nil` for unattended start, where whoever holds the disk holds
    ///     them.
    /// - Throws: ``DirectoryProblem/exists`` where there is one already: keys are never made anew over old ones.
    package func create(
        organization: String, passphrase: String?, at now: Timestamp, random: any RandomSource
    ) throws {
        guard access(trustPath, F_OK) != 0 else { throw DirectoryProblem.exists }
        try makeFolder()
        let authorities = try StateAuthorities.create(organization: organization, at: now, random: random)
        let (keyFile, key) = try DataKeyFile.create(passphrase: passphrase, random: random)
        try write(keyFile.text, to: "data.key", mode: 0o600)
        for (name, authority) in Self.parts(of: authorities) {
            let sealed = try SealedBox.seal(
                Array(authority.privateKeyPEM.utf8), under: key, context: Self.context(name), random: random)
            try write(hex(sealed) + "\n", to: name + ".key", mode: 0o600)
            try write(try authority.certificatePEM, to: name + ".crt", mode: 0o644)
        }
        try write(organization + "\n", to: "name", mode: 0o644)
        // Last: its presence says that the directory is whole.
        try write(try authorities.trustFile.pem, to: "root.pem", mode: 0o644)
    }

    /// Opens the authorities' keys.
    ///
    /// - Throws: ``DirectoryProblem/missing``, or what the key file says.
    package func authorities(passphrase: String?) throws -> StateAuthorities {
        let key = try DataKeyFile(text: try read("data.key")).open(passphrase: passphrase)
        func open(_ name: String) throws -> Authority {
            let text = try read(name + ".key")
            guard let sealed = bytesOfHex(text.filter { !$0.isWhitespace }) else {
                throw DirectoryProblem.missing(name)
            }
            var pem = try SealedBox.open(sealed, under: key, context: Self.context(name))
            defer { for index in pem.indices { pem[index] = 0 } }
            return try Authority(
                certificatePEM: try read(name + ".crt"), privateKeyPEM: String(decoding: pem, as: UTF8.self))
        }
        return StateAuthorities(
            root: try open("root"), nodeAuthority: try open("node-authority"),
            signingAuthority: try open("signing-authority"))
    }

    /// Whether the authorities' keys open without a passphrase.
    package func opensUnattended() throws -> Bool {
        try DataKeyFile(text: try read("data.key")).opening == .unattended
    }

    /// The trust file's text.
    package func trustPEM() throws -> String { try read("root.pem") }

    private static func parts(of authorities: StateAuthorities) -> [(String, Authority)] {
        [
            ("root", authorities.root), ("node-authority", authorities.nodeAuthority),
            ("signing-authority", authorities.signingAuthority),
        ]
    }

    private static func context(_ name: String) -> String { "eseva state authority 1 " + name }

    private func makeFolder() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private func read(_ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file(name)), data.count <= 1 << 20 else {
            throw DirectoryProblem.missing(name)
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Writes a new file whole, with its mode from the first byte on, and waits for the disk.
    private func write(_ text: String, to name: String, mode: mode_t) throws {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw DirectoryProblem.unwritable }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw DirectoryProblem.unwritable
        }
    }
}
