import Domain

/// What only all services together can show.
struct WholeCheck {
    let services: [ReadService]
    let pending: PendingReferences
    /// Kinds of papers by their ids.
    let documents: [String: DocumentKind]

    func noteFaults() {
        noteDoubledIDs()
        noteDoubledNumbers()
        noteUnknownIssuers()
        noteUnknownFacts()
        noteAlike()
    }

    private func noteDoubledIDs() {
        var first: [String: Item] = [:]
        for (id, item) in pending.services {
            if let other = first[id] {
                item.note("The id `\(id)` stands in \(other.file.path):\(other.line) already.", "Give it another id.")
            } else {
                first[id] = item
            }
        }
    }

    private func noteDoubledNumbers() {
        var first: [String: ServiceID] = [:]
        for read in services {
            guard let number = read.service.number else { continue }
            if let other = first[number] {
                read.numberItem?.note("\(other) has the number \(number) already.", "Correct one of the two.")
            } else {
                first[number] = read.service.id
            }
        }
    }

    private func noteUnknownIssuers() {
        guard !pending.isIncomplete else { return }
        let ids = Set(pending.services.map(\.id))
        for (id, item) in pending.issuers + pending.named where !ids.contains(id.text) {
            item.note("There is no service `\(id)`.", "Name one of this catalogue, or null.")
        }
    }

    /// A paper that a centre signs states certain facts; from others nothing can be prefilled.
    private func noteUnknownFacts() {
        let byID = Dictionary(services.map { ($0.service.id, $0.service) }) { first, _ in first }
        for (document, fact, item) in pending.lockerFacts {
            guard let issuer = documents[document]?.issuedBy, let paper = byID[issuer]?.certificate,
                !paper.facts.contains(fact)
            else { continue }
            item.note(
                "`\(document)` does not state `\(shown(fact))`.",
                "\(issuer) states \(paper.facts.joined(separator: ", ")).")
        }
    }

    /// Two services that differ only in their names are one service.
    private func noteAlike() {
        struct Likeness: Hashable {
            var groups: [String]
            var documents: [String]
            var output: Service.Output
            var eligibility: Condition?
        }
        var first: [Likeness: ServiceID] = [:]
        for read in services {
            let likeness = Likeness(
                groups: read.groups.sorted(),
                documents: read.service.documents.map { $0.kinds.map(\.id).sorted().joined(separator: "+") }.sorted(),
                output: read.service.output, eligibility: read.service.eligibility?.withoutBasis)
            if let other = first[likeness] {
                read.idItem.note(
                    "It shares groups, documents, output and eligibility with \(other).",
                    "Make one service of the two, or ask what this one needs.")
            } else {
                first[likeness] = read.service.id
            }
        }
    }
}

extension Condition {
    /// The same without where its tests are from.
    fileprivate var withoutBasis: Condition {
        switch self {
        case .all(let parts): .all(parts.map(\.withoutBasis))
        case .any(let parts): .any(parts.map(\.withoutBasis))
        case .none(let parts): .none(parts.map(\.withoutBasis))
        case .test(let test): .test(ConditionTest(input: test.input, comparison: test.comparison))
        }
    }
}
