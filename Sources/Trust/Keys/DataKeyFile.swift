package import Crypto
package import Primitives
import COpenSSL

/// What is wrong with the file of the data key.
package enum DataKeyProblem: String, Reported {
    case unreadable, passphraseNeeded, wrongPassphrase, passphraseTooShort, derivationFailed

    package var key: String { "data-key.\(rawValue)" }
    package var summary: String {
        switch self {
        case .unreadable: "The file of the data key is not one that this version wrote."
        case .passphraseNeeded: "The data key opens only with its passphrase."
        case .wrongPassphrase: "The passphrase does not open the data key."
        case .passphraseTooShort: "A passphrase has at least \(DataKeyFile.minimumPassphraseBytes) bytes."
        case .derivationFailed: "The passphrase could not be turned into a key; memory may be short."
        }
    }
    package var recovery: String {
        switch self {
        case .unreadable: "Restore the file from its copy, or make the data directory anew."
        case .passphraseNeeded, .wrongPassphrase: "Give the passphrase that was set when the data directory was made."
        case .passphraseTooShort: "Choose a longer passphrase: several words that do not belong together."
        case .derivationFailed: "Close other programs and try again: 33 MB are needed."
        }
    }
}

/// The node's data key of 256 bits, as it lies on the disk: sealed under a passphrase, or open where the centre chose
/// unattended start.
///
/// Text, one line a field, so that a technician sees which of the two it is:
/// ```
/// eseva data key 1
/// opens: passphrase            (or: unattended — whoever holds this card can read it)
/// scrypt: N=32768 r=8 p=1 salt=<32 hex digits>        (passphrase only)
/// key: <hex of the sealed key (60 bytes), or of the key (32 bytes)>
/// ```
package struct DataKeyFile: Sendable, Hashable {
    /// How the key opens.
    package enum Opening: Sendable, Hashable {
        /// Sealed under scrypt of a passphrase.
        case passphrase
        /// In the clear: a stolen card is readable. The doctor says so.
        case unattended
    }

    /// scrypt's cost: N = 2¹⁵, r = 8, p = 1, which takes 32 MiB.
    private static let cost: (iterations: UInt64, block: UInt64, parallel: UInt64) = (32_768, 8, 1)
    private static let maximumMemoryBytes: UInt64 = 64 << 20
    private static let saltBytes = 16
    /// No passphrase is shorter.
    package static let minimumPassphraseBytes = 8
    private static let context = "eseva data key 1"
    private static let unattendedWords = "unattended — whoever holds this card can read it"

    /// How the key opens.
    package let opening: Opening
    private let salt: [UInt8]
    private let stored: [UInt8]

    /// A new data key that opens by `passphrase`, or unattended where that is `nil`.
    package static func create(
        passphrase: String?, random: any RandomSource
    ) throws -> (file: DataKeyFile, key: SymmetricKey) {
        var bytes = random.bytes(32)
        defer { wipe(&bytes) }
        let key = SymmetricKey(data: bytes)
        return (try DataKeyFile(keeping: key, passphrase: passphrase, random: random), key)
    }

    /// Keeps an existing key under another passphrase (or unattended): what is sealed under the key stays as it is.
    package init(keeping key: SymmetricKey, passphrase: String?, random: any RandomSource) throws {
        var bytes = key.withUnsafeBytes { Array($0) }
        defer { wipe(&bytes) }
        guard let passphrase else {
            (opening, salt, stored) = (.unattended, [], bytes)
            return
        }
        guard passphrase.utf8.count >= Self.minimumPassphraseBytes else { throw DataKeyProblem.passphraseTooShort }
        let salt = random.bytes(Self.saltBytes)
        let wrapping = try Self.derive(passphrase, salt: salt)
        stored = try SealedBox.seal(bytes, under: wrapping, context: Self.context, random: random)
        (opening, self.salt) = (.passphrase, salt)
    }

    /// Reads the file's text.
    package init(text: String) throws(DataKeyProblem) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.first == Self.context, lines.count >= 3, let last = lines.last, last.hasPrefix("key: "),
            let stored = bytesOfHex(String(last.dropFirst(5)))
        else { throw .unreadable }
        if lines[1] == "opens: " + Self.unattendedWords, lines.count == 3, stored.count == 32 {
            self.init(opening: .unattended, salt: [], stored: stored)
        } else if lines[1] == "opens: passphrase", lines.count == 4, lines[2].hasPrefix(Self.scryptPrefix),
            let salt = bytesOfHex(String(lines[2].dropFirst(Self.scryptPrefix.count))), salt.count == Self.saltBytes,
            stored.count == 32 + SealedBox.overheadBytes
        {
            self.init(opening: .passphrase, salt: salt, stored: stored)
        } else {
            throw .unreadable
        }
    }

    private init(opening: Opening, salt: [UInt8], stored: [UInt8]) {
        self.opening = opening
        self.salt = salt
        self.stored = stored
    }

    /// The file's text. Write it with mode 0600, to a new name, and rename.
    package var text: String {
        switch opening {
        case .unattended: "\(Self.context)\nopens: \(Self.unattendedWords)\nkey: \(hex(stored))\n"
        case .passphrase:
            "\(Self.context)\nopens: passphrase\n\(Self.scryptPrefix)\(hex(salt))\nkey: \(hex(stored))\n"
        }
    }

    /// The data key. Takes about 0.1 s and 32 MiB with a passphrase.
    package func open(passphrase: String?) throws(DataKeyProblem) -> SymmetricKey {
        guard opening == .passphrase else { return SymmetricKey(data: stored) }
        guard let passphrase else { throw .passphraseNeeded }
        let wrapping = try Self.derive(passphrase, salt: salt)
        guard var bytes = try? SealedBox.open(stored, under: wrapping, context: Self.context) else {
            throw .wrongPassphrase
        }
        defer { wipe(&bytes) }
        return SymmetricKey(data: bytes)
    }

    /// The same key under another passphrase, or unattended.
    package func rewrapped(
        from passphrase: String?, to new: String?, random: any RandomSource
    ) throws -> DataKeyFile {
        try DataKeyFile(keeping: open(passphrase: passphrase), passphrase: new, random: random)
    }

    private static let scryptPrefix = "scrypt: N=\(cost.iterations) r=\(cost.block) p=\(cost.parallel) salt="

    private static func derive(_ passphrase: String, salt: [UInt8]) throws(DataKeyProblem) -> SymmetricKey {
        var derived = [UInt8](repeating: 0, count: 32)
        defer { wipe(&derived) }
        var text = Array(passphrase.utf8)
        defer { wipe(&text) }
        let done = text.withUnsafeBytes { text in
            EVP_PBE_scrypt(
                text.bindMemory(to: CChar.self).baseAddress, text.count, salt, salt.count, cost.iterations, cost.block,
                cost.parallel, maximumMemoryBytes, &derived, derived.count)
        }
        guard done == 1 else { throw .derivationFailed }
        return SymmetricKey(data: derived)
    }
}
