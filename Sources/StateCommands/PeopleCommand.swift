import ArgumentParser

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Name who may work at a node, and withdraw them.",
        subcommands: [PeopleAddCommand.self, PeopleWithdrawCommand.self, PeopleListCommand.self])
}
