import CatalogueAuthoring
import Domain
import FoundationEssentials
import Search

/// Searches with the services that are right: `query<TAB>id[|id…]` a line.
struct QueryFile {
    struct Line {
        let query: String
        let right: Set<String>
    }

    let lines: [Line]

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
        lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 2 else { return nil }
            return Line(query: String(parts[0]), right: Set(parts[1].split(separator: "|").map(String.init)))
        }
    }

    /// The catalogue that the project publishes.
    static func catalogue() throws -> Catalogue {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../sync/catalogue")
        return try CatalogueCompiler.compile(folder: folder.path)
    }

    /// What its services are found by.
    static func published() throws -> [ServiceTexts] {
        let catalogue = try catalogue()
        return catalogue.services.map { ServiceTexts(ServiceSummary($0), events: catalogue.lifeEvents) }
    }
}
