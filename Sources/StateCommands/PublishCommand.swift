import ArgumentParser
import CatalogueAuthoring
import Domain
import StateServer

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Check, sign and publish a catalogue to every node.",
        discussion: """
            Reads the folder's YAML files: services, fees, holidays. Every mistake is named by file and line with its
            remedy, and nothing is published. Of each service a sample certificate is made with the longest plausible
            names and answers, so that wording which would not fit is found here and not in front of a citizen. A
            published version never changes; publishing again makes the next one.

            Example: eseva-state publish --data /var/lib/eseva-state sync/catalogue
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "Folder with the catalogue's YAML files.")
    var folder: String

    @Flag(help: "Only check the files.")
    var check = false

    func run() async throws {
        let catalogue = try CatalogueCompiler.compile(folder: folder)
        try SampleCertificates.check(catalogue, folder: folder)
        if check {
            try output.print(Checked(services: catalogue.services.map(\.id.text))) {
                ["In order: \(catalogue.services.count) services."]
            }
            return
        }
        guard case .published(let view) = try await options.perform(.publish(catalogue)) else {
            throw UnexpectedAnswer()
        }
        try output.print(view) { ["Published version \(view.version) to \(view.nodes.count) nodes."] }
    }

    private struct Checked: Encodable {
        var services: [String]
    }
}
