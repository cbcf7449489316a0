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
        let pending = PendingReferences()
        let version = root(of: CatalogueFolder.catalogue).flatMap { root in
            root.entry { $0.required("version").flatMap { $0.integer(in: 1...1_000_000_000) } }
        }
        let fees = root(of: CatalogueFolder.fees).flatMap { $0.processingFees() }
        let calendar = root(of: CatalogueFolder.holidays).flatMap { $0.calendar() }
        let guarantee = root(of: CatalogueFolder.guarantee).flatMap { $0.guarantee(pending) }
        let lists = lists(pending)
        let services = services(lists, pending)
        guard let version, let fees, let calendar, let guarantee, let lifeEvents = lists.lifeEvents, let services else {
            return nil
        }
        return Catalogue(
            version: version, services: services, lifeEvents: lifeEvents, processingFees: fees, calendar: calendar,
            guarantee: guarantee)
    }

    private func lists(_ pending: PendingReferences) -> CatalogueLists {
        var lists = CatalogueLists()
        lists.departments = root(of: CatalogueFolder.departments).flatMap { $0.departments() }
        lists.lifeEvents = root(of: CatalogueFolder.lifeEvents).flatMap { $0.lifeEvents() }
        lists.documents = root(of: CatalogueFolder.documents).flatMap { $0.documentKinds(pending) }
        let names = files.keys.filter { CatalogueFolder.stem(of: $0, in: CatalogueFolder.groups) != nil }.sorted()
        guard names.count <= CatalogueLimits.groups else {
            note(CatalogueFolder.groups, "There are more than \(CatalogueLimits.groups) groups.", "Publish fewer.")
            return lists
        }
        for name in names {
            guard let stem = CatalogueFolder.stem(of: name, in: CatalogueFolder.groups) else { continue }
            lists.groups[stem] = root(of: name).flatMap { $0.sharedGroup(named: stem, lists, pending) }
            if lists.groups[stem] == nil { lists.brokenGroups.insert(stem) }
        }
        return lists
    }

    /// The services in the order of their ids.
    private func services(_ lists: CatalogueLists, _ pending: PendingReferences) -> [Service]? {
        let names = files.keys.filter { CatalogueFolder.stem(of: $0, in: CatalogueFolder.services) != nil }.sorted()
        guard !names.isEmpty else {
            note(CatalogueFolder.services, "There is no service.", "Write one file per department there.")
            return nil
        }
        var services: [ReadService] = []
        var isWhole = true
        for name in names {
            let stem = CatalogueFolder.stem(of: name, in: CatalogueFolder.services) ?? ""
            let read = root(of: name).flatMap { $0.services(ofDepartment: stem, lists, pending) }
            if read == nil { (isWhole, pending.isIncomplete) = (false, true) }
            services += read?.compactMap(\.self) ?? []
            if read?.contains(where: { $0 == nil }) == true { isWhole = false }
        }
        guard services.count <= CatalogueLimits.services else {
            note(
                CatalogueFolder.services, "There are more than \(CatalogueLimits.services) services.",
                "Publish fewer.")
            return nil
        }
        WholeCheck(services: services, pending: pending, documents: lists.documents ?? [:]).noteFaults()
        return isWhole ? services.map(\.service).sorted { $0.id.text < $1.id.text } : nil
    }

    /// A file that nobody reads is one whose author believes it is published.
    private func noteStrangers() {
        let known = CatalogueFolder.lists
        for name in files.keys where !known.contains(name) {
            let isRead = [CatalogueFolder.groups, CatalogueFolder.services].contains {
                CatalogueFolder.stem(of: name, in: $0) != nil
            }
            if isRead { continue }
            note(
                name, "The compiler does not read this file.",
                "Name it \(known.joined(separator: ", ")), groups/<id>.yaml or services/<department>.yaml.")
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
