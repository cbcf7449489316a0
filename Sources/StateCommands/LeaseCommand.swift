import ArgumentParser

struct LeaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lease", abstract: "Lend signing keys to officers at nodes.",
        subcommands: [LeaseIssueCommand.self, LeaseListCommand.self])
}
