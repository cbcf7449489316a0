import ArgumentParser
import EdgeNode

/// `eseva-node sync`.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Exchange with the state server now, both ways.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the result as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            let reply = try await NodeAccess.perform(ControlRequest(verb: .sync), try options.settings())
            guard let report = reply.exchange else { return }
            if json {
                try Console.say(json: report)
            } else {
                Console.say("Sent \(report.sent) entries, received \(report.received) messages.")
            }
        }
    }
}
