import ArgumentParser
import EdgeNode
import Primitives

/// `eseva-node find`.
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Search as the kiosk does, over any data directory.",
        subcommands: [FindServiceCommand.self, FindHouseholdCommand.self])
}

/// `eseva-node find service`.
struct FindServiceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "Find services by name, synonym, life event or department, in Hindi or English, in either script.",
        discussion: """
            Prints the likeliest first, each with its id and how well it fits (from 0 to 1). Ends with 0 also where \
            nothing was found, with 1 where there is no catalogue.
            """)

    private static let usualLimit = 20

    @Argument(help: "What to search: `aay praman patra`, `जाति`, `fasal kharab`.") var text: [String]
    @Option(help: "How many services at most.") var limit = Self.usualLimit
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print ids and services as JSON.") var json = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is one or more.") }
    }

    func run() async throws {
        try await Console.reporting(json: json) {
            let request = ControlRequest(verb: .findService, text: text.joined(separator: " "), limit: limit)
            guard let found = try await NodeAccess.perform(request, try options.settings()).services else { return }
            if json {
                try Console.say(json: found)
            } else if found.services.isEmpty {
                Console.say("No service is called that.")
            } else {
                for line in found.services {
                    Console.say("\(line.id)  \(Self.twoDigits(line.score))  \(line.name.hindi) / \(line.name.english)")
                }
            }
        }
    }

    private static func twoDigits(_ score: Double) -> String {
        let hundredths = Int((100 * score).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }
}
