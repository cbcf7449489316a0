import ArgumentParser
import EdgeNode
import Primitives

/// `eseva-node provision`.
struct ProvisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provision",
        abstract: "Make this board a node: enrol it at the state server with a one-time token.",
        discussion: """
            The token comes from `eseva-state enrol` and carries the fingerprint of the state's root: another \
            server is refused. The data key is made here; it opens by the passphrase of the configuration's \
            `unlock.passphrase_file`, or unattended where that is configured.
            """)

    @Argument(help: "The token, or - to read it from standard input.") var token: String
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the result as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            let text = token == "-" ? readLine() ?? "" : token
            let identity = try await Provisioning(settings: try options.settings()).run(token: text)
            if json {
                try Console.say(json: ["node": identity.node.text, "centre": identity.centre.code])
            } else {
                Console.say("This board is now \(identity.node) of centre \(identity.centre.code).")
                Console.say("Next: `eseva-node import-households FILE`, then `eseva-node serve`.")
            }
        }
    }
}
