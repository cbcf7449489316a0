import ArgumentParser
import Domain
import EdgeNode
import Primitives

/// `eseva-node find household`.
struct FindHouseholdCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "household",
        abstract: "Find families by an ID, a mobile number, or a name and village in either script.",
        discussion: """
            The likeliest family stands first; each line begins with the family's and the member's ID. It prints \
            names: use it where nobody looks over your shoulder. Ends with 1 where nothing is found.

            Example: eseva-node find household "ramesh maravi saraitola" --data /var/lib/eseva-node
            """)

    @Argument(help: "A family ID, a member ID, a mobile number, or a name and village.") var text: [String]
    @Option(help: "Families to print, at most \(EdgeNode.maximumFound).") var limit = 10
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the families as JSON.") var json = false

    func run() async throws {
        try await Console.reporting(json: json) {
            let request = ControlRequest(
                verb: .findHousehold, text: text.joined(separator: " "), limit: limit)
            let families = try await NodeAccess.perform(request, try options.settings()).families ?? []
            if json {
                try Console.say(json: families)
            } else {
                for family in families { Console.say(Self.line(family)) }
                if families.isEmpty { Console.say("Nothing found.") }
            }
            if families.isEmpty { throw ExitCode.failure }
        }
    }

    private static func line(_ line: FamilyLine) -> String {
        let ids = "\(line.family.digits)  \(line.member.digits)"
        let name = "\(line.name.english) / \(line.name.hindi) (\(line.relation.rawValue))"
        return "\(ids)  \(name)  \(line.village.english), \(line.tehsil.english)  \(line.members) members"
    }
}
