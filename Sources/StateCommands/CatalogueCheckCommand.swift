import ArgumentParser
import CatalogueAuthoring

struct CatalogueCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Name every fault of a catalogue, or count what it holds.",
        discussion: """
            Each fault stands on a line of its own: file, line, reason, remedy; the exit code is then 1. Without faults
            it prints how many departments, services and questions there are, which values no source confirms, and
            which are not published.

            Example: eseva-state catalogue check sync/catalogue
            """)

    @OptionGroup var output: OutputOptions

    @Argument(help: "Folder with the catalogue's YAML files.")
    var folder: String

    func run() throws {
        let report: CatalogueReport
        do {
            report = CatalogueReport(try CatalogueCompiler.compile(folder: folder))
        } catch {
            try output.print(Refused(faults: error.faults)) { error.faults.map(\.description) }
            throw ExitCode.failure
        }
        try output.print(report) { Self.lines(report) }
    }

    private static func lines(_ report: CatalogueReport) -> [String] {
        [
            "In order: version \(report.version), \(report.departments) departments, \(report.services) services, "
                + "\(report.questions) questions.",
            "Unconfirmed: \(report.unconfirmed.count).",
        ] + report.unconfirmed.map(line) + ["Not published: \(report.notPublished.count)."]
            + report.notPublished.map(line)
    }

    private static func line(_ value: CatalogueReport.Value) -> String {
        "    \(value.service ?? "all services")  \(value.key)"
    }

    private struct Refused: Encodable {
        var faults: [CatalogueFault]
    }
}
