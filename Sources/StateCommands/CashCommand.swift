import ArgumentParser

struct CashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cash", abstract: "See how the centres' drawers were closed.",
        subcommands: [CashListCommand.self, CashVerifyCommand.self])
}
