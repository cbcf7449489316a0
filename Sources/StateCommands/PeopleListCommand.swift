import ArgumentParser
import Domain
import Primitives
import StateServer

struct PeopleListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who may work where.")

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard case .people(let people) = try await options.perform(.listPeople) else { throw UnexpectedAnswer() }
        try output.print(people) {
            people.map { view in
                "\(view.node)  \(view.person.id)  \(view.person.role.rawValue)  \(view.person.name.english)"
                    + (view.withdrawn ? "  (withdrawn)" : "")
            }
        }
    }
}
