import ArgumentParser
import Primitives
import StateServer

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a state: its authorities' keys and its data directory.",
        discussion: """
            Makes a root and two authorities, one for the identities of nodes and servers, one for signing
            certificates, leases and the catalogue. Their private keys are sealed in the directory: under a
            passphrase, or unattended, where whoever holds the disk holds the keys.

            Example: eseva-state init --data /var/lib/eseva-state --name "Lok Seva, Mandla" \\
                --passphrase-file /run/credentials/passphrase
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Whose state this is; it stands in the authorities' certificates.")
    var name: String

    func run() throws {
        let passphrase = try options.passphraseFile.map { try StateDirectory.passphrase(in: $0) }
        try options.directory.create(
            organization: name, passphrase: passphrase, at: SystemClock().now(), random: SystemRandom())
        let made = Made(
            data: options.directory.path, trust: options.directory.trustPath, unattended: passphrase == nil)
        try output.print(made) {
            [
                "Made \(made.data).",
                made.unattended
                    ? "The keys open unattended: whoever holds this disk can sign. Use --passphrase-file in earnest."
                    : "The keys open by the passphrase.",
                "Trust file for checkers: \(made.trust)",
            ]
        }
    }

    private struct Made: Encodable {
        var data: String
        var trust: String
        var unattended: Bool
    }
}
