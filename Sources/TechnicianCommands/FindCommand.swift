import ArgumentParser

/// `eseva-node find`.
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Find what the node knows.",
        subcommands: [FindHouseholdCommand.self])
}
