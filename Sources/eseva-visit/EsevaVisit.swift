import ArgumentParser
import VisitClient

/// Trials of the whole house: a visit without a browser, and a demo to click through.
@main
struct EsevaVisit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eseva-visit",
        abstract: "Starts a state server and a centre with emulated devices, and visits it.",
        subcommands: [RunVisit.self, Demo.self])
}
