import FoundationEssentials

extension StateDirectory {
    /// No passphrase file is larger.
    private static let maximumPassphraseFileBytes = 4_096

    /// The passphrase that opens this directory's keys.
    ///
    /// - Parameter file: Where it stands, if anybody named a file; not looked at where the keys open unattended.
    /// - Returns: `nil` where the keys open unattended.
    /// - Throws: ``DirectoryProblem/passphraseNeeded(keyFile:)``, ``DirectoryProblem/passphraseUnreadable(file:)``.
    package func passphrase(file: String?) throws -> String? {
        if try opensUnattended() { return nil }
        guard let file else { throw DirectoryProblem.passphraseNeeded(keyFile: dataKeyPath) }
        return try Self.passphrase(in: file)
    }

    /// A file's first line.
    ///
    /// - Throws: ``DirectoryProblem/passphraseUnreadable(file:)``, also where the line is empty.
    package static func passphrase(in file: String) throws(DirectoryProblem) -> String {
        guard let content = FileManager.default.contents(atPath: file), content.count <= maximumPassphraseFileBytes,
            let line = String(decoding: content, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false).first, !line.isEmpty
        else { throw .passphraseUnreadable(file: file) }
        return String(line)
    }
}
