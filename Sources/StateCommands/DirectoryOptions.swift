import ArgumentParser
import FoundationEssentials
import Primitives
import StateServer

/// Where the state is, and how its keys open.
struct DirectoryOptions: ParsableArguments {
    @Option(help: "The state's data directory, made by `eseva-state init`.")
    var data: String

    @Option(
        help: ArgumentHelp(
            "File whose first line is the passphrase of the authorities' keys.",
            discussion: "Not needed where the directory opens unattended, nor where `serve` runs: then it is asked."))
    var passphraseFile: String?

    var directory: StateDirectory { StateDirectory(path: FilePath.absolute(data)) }

    func passphrase() throws -> String? {
        guard let passphraseFile else { return nil }
        guard let content = FileManager.default.contents(atPath: passphraseFile), content.count <= 4_096 else {
            throw ValidationError("The passphrase file cannot be read: \(passphraseFile)")
        }
        return String(decoding: content, as: UTF8.self).split(separator: "\n").first.map { String($0) }
    }

    func perform(_ verb: StateVerb) async throws -> StateAnswer {
        try await StateAccess.perform(
            verb, in: directory, clock: SystemClock(), random: SystemRandom(), passphrase: passphrase)
    }
}

/// Paths as a verb takes them.
enum FilePath {
    /// The path from the root, so that a server that runs elsewhere means the same.
    static func absolute(_ path: String) -> String {
        var path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
