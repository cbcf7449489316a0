package import ArgumentParser

/// The command `eseva-state`.
package struct StateCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "eseva-state", abstract: "The state's side of eSeva Edge.",
        discussion: """
            One data directory is one state. `init` makes it, `serve` runs it; the other verbs ask the running server,
            or work on the directory themselves where none runs.
            """,
        subcommands: [
            InitCommand.self, ServeCommand.self, CatalogueCommand.self, PublishCommand.self, EnrolCommand.self,
            PeopleCommand.self, LeaseCommand.self, HouseholdsCommand.self, DecideCommand.self, CloseCommand.self,
            CorrectCommand.self, ProposalsCommand.self, CashCommand.self, StatusCommand.self, TrustCommand.self,
        ])

    package init() {}
}
