import Domain
import Primitives
import Yams

extension Item {
    /// The departments by their ids; this item is the whole of its file.
    func departments() -> [String: LocalizedText]? {
        var numbers: [Int: Int] = [:]
        return listFile("departments", upTo: CatalogueLimits.departments) { entry -> (String, LocalizedText)? in
            let id = entry.required("id").flatMap { $0.id() }
            let name = entry.required("name").flatMap { $0.localized() }
            let number = entry.nullable("number") { item -> Int? in
                guard let number = item.integer(in: 1...999) else { return nil }
                if let line = numbers[number] {
                    item.note("The number \(number) stands in line \(line) already.", "Correct one of the two.")
                    return nil
                }
                numbers[number] = item.line
                return number
            }
            guard let id, let name, number != nil else { return nil }
            return (id, name)
        }.map { Dictionary($0) { first, _ in first } }
    }

    /// What happens in a life, in the order of the file; this item is the whole of it.
    func lifeEvents() -> [LifeEvent]? {
        listFile("life_events", upTo: CatalogueLimits.lifeEvents) { entry in
            let id = entry.required("id").flatMap { $0.id() }
            let name = entry.required("name").flatMap { $0.localized() }
            guard let id, let name else { return nil }
            return LifeEvent(id: id, name: name)
        }
    }

    /// Kinds of papers by their ids; this item is the whole of its file.
    func documentKinds(_ pending: PendingReferences) -> [String: DocumentKind]? {
        listFile("documents", upTo: CatalogueLimits.documentKinds) { entry -> (String, DocumentKind)? in
            let id = entry.required("id").flatMap { $0.id() }
            let name = entry.required("name").flatMap { $0.localized() }
            let issuer = entry.nullable("issued_by") { item -> ServiceID? in
                guard let id = item.serviceID() else { return nil }
                pending.issuers.append((id, item))
                return id
            }
            let validity = entry.nullable("valid_months") {
                $0.sourced { $0.integer(in: 1...CatalogueLimits.validityMonths) }
            }
            guard let id, let name, let issuer, let validity else { return nil }
            return (id, DocumentKind(id: id, name: name, issuedBy: issuer, validMonths: validity))
        }.map { Dictionary($0) { first, _ in first } }
    }

    /// A file that is one list of entries with ids.
    private func listFile<Value>(_ key: String, upTo maximum: Int, _ read: (Entry) -> Value?) -> [Value]? {
        entry { entry in
            guard let list = entry.required(key) else { return nil }
            let values = list.list(upTo: maximum, of: key) { $0.entry(read) }
            return list.noteDoubles() ? nil : values
        }
    }

    /// Notes every item of this list whose `id` an earlier one has.
    ///
    /// - Returns: Whether there was any.
    func noteDoubles() -> Bool {
        var lines: [String: Int] = [:]
        var isDoubled = false
        for entry in node.sequence ?? [] {
            guard let id = entry.mapping?["id"], let text = id.scalar?.string else { continue }
            let line = id.mark?.line ?? line
            if let first = lines[text] {
                file.note(
                    line: line, "The id `\(shown(text))` stands in line \(first) already.",
                    "Give one of them another id.")
                isDoubled = true
            } else {
                lines[text] = line
            }
        }
        return isDoubled
    }
}
