import Primitives

/// What is wrong with the data directory.
package enum DirectoryProblem: Error, Sendable, Hashable {
    case exists
    case missing(String)
    case unwritable
    /// The keys open by a passphrase, and no file with it is named.
    case passphraseNeeded(keyFile: String)
    /// The named file with the passphrase is missing, empty or too large.
    case passphraseUnreadable(file: String)
    /// Another process writes, and does not answer on its socket.
    case locked
}

extension DirectoryProblem: Reported {
    package var key: String {
        switch self {
        case .exists: "state-directory.exists"
        case .missing: "state-directory.missing"
        case .unwritable: "state-directory.unwritable"
        case .passphraseNeeded: "state-directory.passphraseNeeded"
        case .passphraseUnreadable: "state-directory.passphraseUnreadable"
        case .locked: "state-directory.locked"
        }
    }

    package var summary: String {
        switch self {
        case .exists: "The directory holds a state's authorities already."
        case .missing(let name): "The directory lacks a readable file \(name)."
        case .unwritable: "The directory cannot be written."
        case .passphraseNeeded(let keyFile):
            "The key in \(keyFile) opens by a passphrase, and no file with it is named."
        case .passphraseUnreadable(let file): "The passphrase file \(file) is missing, empty or not readable."
        case .locked: "Another process writes this directory and does not answer."
        }
    }

    package var recovery: String {
        switch self {
        case .exists: "Choose another directory, or go on with this one: eseva-state serve."
        case .missing: "Check --data; make a directory with eseva-state init, or restore it from its copy."
        case .unwritable: "Check the directory's owner and the free room on the disk."
        case .passphraseNeeded:
            "Name it: --passphrase-file FILE. Under systemd: LoadCredential=passphrase:FILE and "
                + "--passphrase-file %d/passphrase, as in eseva-state.service."
        case .passphraseUnreadable:
            "Put the passphrase given to eseva-state init into its first line, readable for the server's user alone."
        case .locked: "Wait until it has ended, or stop it, then try again."
        }
    }
}
