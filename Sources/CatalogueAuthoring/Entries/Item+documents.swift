import Domain
import Yams

extension Item {
    /// What an applicant must show or sign.
    func documents() -> [RequiredDocument]? {
        let documents = list(upTo: CatalogueLimits.documents, of: "document") { item in
            item.entry { entry -> RequiredDocument? in
                let id = entry.required("id").flatMap { $0.id() }
                let name = entry.required("name").flatMap { $0.localized() }
                let origin = entry.required("origin").flatMap {
                    $0.word(among: [RequiredDocument.Origin.declaration, .register, .seen])
                }
                guard let id, let name, let origin else { return nil }
                return RequiredDocument(id: id, name: name, origin: origin)
            }
        }
        return noteDoubles() ? nil : documents
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
