import FoundationEssentials

/// The files of a catalogue as they lie in their folder.
struct CatalogueFolder {
    static let catalogue = "catalogue.yaml"
    static let fees = "fees.yaml"
    static let holidays = "holidays.yaml"
    static let guarantee = "guarantee.yaml"
    static let departments = "departments.yaml"
    static let lifeEvents = "life_events.yaml"
    static let documents = "documents.yaml"
    /// The files that are always there.
    static let lists = [catalogue, fees, holidays, guarantee, departments, lifeEvents, documents]
    /// The folder with one file per group of questions.
    static let groups = "groups/"
    /// The folder with one file per department.
    static let services = "services/"
    static let suffix = ".yaml"

    /// The bytes of every YAML file by its name inside the folder, like `services/gad.yaml`.
    private(set) var files: [String: [UInt8]] = [:]
    private let folder: String
    private let faults: FaultList

    init(_ folder: String, faults: FaultList) {
        self.folder = folder
        self.faults = faults
        read()
    }

    /// What a file of one of the two folders is called there; `nil` for any other file.
    static func stem(of name: String, in folder: String) -> String? {
        guard name.hasPrefix(folder), name.hasSuffix(suffix) else { return nil }
        let stem = name.dropFirst(folder.count).dropLast(suffix.count)
        return stem.isEmpty || stem.contains("/") ? nil : String(stem)
    }

    private mutating func read() {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            note("", "The folder cannot be read.", "Check the path and that this program may read it.")
            return
        }
        for name in names.sorted() where name.hasSuffix(Self.suffix) || name.hasSuffix(".yml") {
            if let contents = FileManager.default.contents(atPath: folder + "/" + name) {
                files[name] = Array(contents)
            } else {
                note(name, "The file cannot be read.", "Check that this program may read it.")
            }
        }
    }

    private func note(_ name: String, _ reason: String, _ remedy: String) {
        faults.note(CatalogueFault(file: folder + "/" + name, line: 0, reason: reason, remedy: remedy))
    }
}
