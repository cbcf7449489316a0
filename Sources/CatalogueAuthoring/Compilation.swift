import Domain
import Primitives

/// One run of the compiler over the files of a folder.
struct Compilation {
    let files: [String: [UInt8]]
    let folder: String
    let faults: FaultList

    /// - Returns: `nil` after a fault was noted.
    func catalogue() -> Catalogue? {
        noteStrangers()
        let version = root(of: CatalogueFolder.catalogue).flatMap { root in
            root.entry { $0.required("version").flatMap { $0.integer(in: 1...1_000_000_000) } }
        }
        let fees = root(of: CatalogueFolder.fees).flatMap { $0.processingFees() }
        let calendar = root(of: CatalogueFolder.holidays).flatMap { $0.calendar() }
        let services = services()
        guard let version, let fees, let calendar, let services else { return nil }
        return Catalogue(version: version, services: services, processingFees: fees, calendar: calendar)
    }

    /// The services in the order of their ids.
    private func services() -> [Service]? {
        let names = files.keys.filter(Self.isService).sorted()
        guard !names.isEmpty else {
            note(CatalogueFolder.services, "There is no service.", "Write one file per service there.")
            return nil
        }
        guard names.count <= CatalogueLimits.services else {
            note(
                CatalogueFolder.services, "There are more than \(CatalogueLimits.services) services.",
                "Publish fewer.")
            return nil
        }
        var services: [Service] = []
        var numbers: [String: String] = [:]
        for name in names {
            guard let root = root(of: name), let service = root.service() else { continue }
            if let other = numbers[service.number] {
                Entry(root)?.value(of: "number")?.note(
                    "\(other) has the number \(service.number) already.", "Correct one of the two.")
            }
            numbers[service.number] = name
            services.append(service)
        }
        return services.count == names.count ? services : nil
    }

    private static func isService(_ name: String) -> Bool {
        name.hasPrefix(CatalogueFolder.services) && name.hasSuffix(CatalogueFolder.suffix)
    }

    /// A file that nobody reads is one whose author believes it is published.
    private func noteStrangers() {
        let known = [CatalogueFolder.catalogue, CatalogueFolder.fees, CatalogueFolder.holidays]
        for name in files.keys where !known.contains(name) && !Self.isService(name) {
            note(
                name, "The compiler does not read this file.",
                "Name it \(known.joined(separator: ", ")) or \(CatalogueFolder.services)<id>\(CatalogueFolder.suffix).")
        }
    }

    private func root(of name: String) -> Item? {
        guard let bytes = files[name] else {
            note(name, "The file is missing.", "Write it as the README of the catalogue shows.")
            return nil
        }
        return SourceFile(path: folder + "/" + name, bytes: bytes, faults: faults)?.root()
    }

    private func note(_ name: String, _ reason: String, _ remedy: String) {
        faults.note(CatalogueFault(file: folder + "/" + name, line: 0, reason: reason, remedy: remedy))
    }
}
