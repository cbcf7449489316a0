import ArgumentParser

/// Emulated devices for trials and tests; the node knows nothing of it.
@main
struct EsevaDevices: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eseva-devices",
        abstract: "Serves emulated USB devices to a program, controls them, and draws what they printed.",
        subcommands: [Serve.self, Control.self, Draw.self],
        defaultSubcommand: Serve.self)
}
