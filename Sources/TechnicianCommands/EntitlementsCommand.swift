import ArgumentParser
import Domain
import EdgeNode
import Primitives

/// `eseva-node entitlements`.
struct EntitlementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entitlements",
        abstract: "What each member of a family is entitled to, with the reasons.",
        discussion: """
            Ids first, ranked: entitled, then may be (with what would settle it), then not. Services that anybody can \
            ask for are not listed.
            """)

    @Argument(help: "Samagra family ID, 8 digits.") var family: String
    @Option(help: "One member only: Samagra member ID, 9 digits.") var member: String?
    @Option(help: "The day to judge by, yyyy-MM-dd, instead of today.") var at: String?
    @OptionGroup var options: SettingsOptions
    @Flag(help: "Print the report as JSON.") var json = false

    func validate() throws {
        if let at, CivilDate(iso: at) == nil { throw ValidationError("--at is not a day: write it as yyyy-MM-dd.") }
    }

    func run() async throws {
        try await Console.reporting(json: json) {
            let query = try query()
            let request = ControlRequest(verb: .entitlements, entitlements: query)
            let reply = try await NodeAccess.perform(request, try options.settings())
            guard let report = reply.entitlements else { return }
            if json { try Console.say(json: report) } else { say(report) }
        }
    }

    private func query() throws -> EntitlementQuery {
        guard let family = SamagraFamilyID(family) else { throw FindProblem.malformed }
        let member = try member.map { text in
            guard let member = SamagraMemberID(text) else { throw FindProblem.malformed }
            return member
        }
        return EntitlementQuery(family: family, member: member, day: at.flatMap { CivilDate(iso: $0) })
    }

    private func say(_ report: EntitlementReport) {
        Console.say("\(report.family.digits) on \(report.day.isoText), catalogue \(report.catalogue)")
        for member in report.members {
            Console.say(member.member.digits)
            for line in member.entitlements { say(line) }
        }
    }

    private func say(_ line: EntitlementReport.Line) {
        let marks = line.schemes + [line.standing].compactMap(\.self) + (line.isOfFamily ? ["family"] : [])
        let mark = marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]"
        Console.say("  \(state(line.state)) \(line.service): \(line.name.english)\(mark)")
        for reason in line.reasons where line.state != .entitled {
            let settling = reason.settling.map(\.words.english).joined(separator: "; or ")
            let found = reason.found.map { " (is: \($0.english))" } ?? ""
            Console.say(
                "             \(reason.truth == .fails ? "✗" : reason.truth == .holds ? "✓" : "?") "
                    + reason.statement.english + found + (settling.isEmpty ? "" : " → \(settling)"))
        }
    }

    private func state(_ state: Entitlement.State) -> String {
        switch state {
        case .entitled: "entitled"
        case .possible: "may be  "
        case .not: "not     "
        }
    }
}
