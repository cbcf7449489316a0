import ArgumentParser

struct ProposalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals", abstract: "Changes of the family register that the centres propose.",
        subcommands: [ProposalsListCommand.self, ProposalsAnswerCommand.self])
}
