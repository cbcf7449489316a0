package import ArgumentParser

/// `eseva-node`: everything that a technician does with a board.
package struct NodeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "eseva-node",
        abstract: "The service node of a centre: takes requests, signs certificates, prints, and syncs with the state.",
        discussion: """
            A new board: `provision` with the token of the state server, then `serve`. \
            While `serve` runs, the other verbs ask it; otherwise they open the data directory themselves.
            """,
        subcommands: [
            ServeCommand.self, ProvisionCommand.self, SyncCommand.self, VerifyCommand.self,
            ImportHouseholdsCommand.self, DoctorCommand.self, FindCommand.self, EntitlementsCommand.self,
            AadhaarQRCommand.self, EKYCCommand.self,
        ])

    package init() {}
}
