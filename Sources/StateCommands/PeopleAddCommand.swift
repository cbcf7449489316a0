import ArgumentParser
import Domain
import Primitives
import StateServer

struct PeopleAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let a person work at a node; prints the one-time code of the first sign-in.",
        discussion: """
            The code is printed once and kept nowhere: hand it to the person. At the first sign-in they choose their own
            PIN. Adding the same person again makes a new code. An officer's name and designation must fit the box of
            the signature on a certificate.

            Example: eseva-state people add --data DIR --node MDL03-1 --id OF01 --role officer \\
                --name-hi "अनिल पटेल" --name-en "Anil Patel" --designation-hi तहसीलदार --designation-en Tehsildar
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The node where the person works.")
    var node: NodeID

    @Option(help: "The person's sign-in number, like OP02.")
    var id: PersonID

    @Option(help: "What the person may do.")
    var role: Person.Role

    @Option(help: "Name in Hindi.")
    var nameHi: String

    @Option(help: "Name in English.")
    var nameEn: String

    @Option(help: "Designation in Hindi, as papers print it.")
    var designationHi: String

    @Option(help: "Designation in English.")
    var designationEn: String

    func run() async throws {
        let person = Person(
            id: id, name: LocalizedText(hindi: nameHi, english: nameEn), role: role,
            designation: LocalizedText(hindi: designationHi, english: designationEn))
        if role == .officer { try SampleCertificates.check(officer: person) }
        guard case .personAdded(let view) = try await options.perform(.addPerson(person, node: node)) else {
            throw UnexpectedAnswer()
        }
        try output.print(view) {
            ["One-time code of \(view.person) at \(view.node), valid \(view.validDays) days: \(view.oneTimeCode)"]
        }
    }
}
