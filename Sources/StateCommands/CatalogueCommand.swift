import ArgumentParser

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Work on the files of a catalogue, without a state.",
        subcommands: [CatalogueCheckCommand.self, CatalogueSynthesiseCommand.self])
}
