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

    func perform(_ verb: StateVerb) async throws -> StateAnswer {
        try await StateAccess.perform(
            verb, in: directory, clock: SystemClock(), random: SystemRandom()
        ) { try directory.passphrase(file: passphraseFile) }
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
