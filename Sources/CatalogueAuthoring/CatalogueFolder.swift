import FoundationEssentials

/// The files of a catalogue as they lie in their folder.
struct CatalogueFolder {
    static let catalogue = "catalogue.yaml"
    static let fees = "fees.yaml"
    static let holidays = "holidays.yaml"
    /// The folder with one file per service.
    static let services = "services/"
    static let suffix = ".yaml"

    /// The bytes of every YAML file by its name inside the folder, like `services/gad.income.yaml`.
    private(set) var files: [String: [UInt8]] = [:]
    private let folder: String
    private let faults: FaultList

    init(_ folder: String, faults: FaultList) {
        self.folder = folder
        self.faults = faults
        read(under: "")
        read(under: Self.services)
    }

    private mutating func read(under prefix: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + prefix) else {
            note(prefix, "The folder cannot be read.", "Check the path and that this program may read it.")
            return
        }
        for name in names.sorted() where name.hasSuffix(Self.suffix) || name.hasSuffix(".yml") {
            let path = folder + "/" + prefix + name
            if let contents = FileManager.default.contents(atPath: path) {
                files[prefix + name] = Array(contents)
            } else {
                note(prefix + name, "The file cannot be read.", "Check that this program may read it.")
            }
        }
    }

    private func note(_ name: String, _ reason: String, _ remedy: String) {
        faults.note(CatalogueFault(file: folder + "/" + name, line: 0, reason: reason, remedy: remedy))
    }
}
