import ArgumentParser

struct HouseholdsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "households", abstract: "Families of the register for the nodes.",
        subcommands: [HouseholdsPublishCommand.self, HouseholdsSynthesiseCommand.self])
}
