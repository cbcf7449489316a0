import ArgumentParser
import CatalogueAuthoring
import FoundationEssentials

struct CatalogueSynthesiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesise", abstract: "Write a made-up catalogue of any size, for load.",
        discussion: """
            The same seed writes the same files. Every department, service and paper is named as synthetic, and no value
            claims a source. Publish it to a state of its own, never to one that real nodes belong to.

            Example: eseva-state catalogue synthesise --services 1750 --seed 7 --out /tmp/catalogue-1750
            """)

    @Option(help: "How many services: 1 to \(CatalogueLimits.services).")
    var services = 1_750

    @Option(help: "Where chance begins.")
    var seed: UInt64 = 7

    @Option(help: "The folder to make; it must not be there yet.")
    var out: String

    func validate() throws {
        guard (1...CatalogueLimits.services).contains(services) else {
            throw ValidationError("--services is 1 to \(CatalogueLimits.services).")
        }
    }

    func run() throws {
        guard !FileManager.default.fileExists(atPath: out) else { throw ValidationError("\(out) is there already.") }
        let catalogue = SyntheticCatalogue(services: services, seed: seed)
        for (name, text) in catalogue.files {
            let file = URL(filePath: out + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        print("Wrote \(services) synthetic services to \(out).")
    }
}
