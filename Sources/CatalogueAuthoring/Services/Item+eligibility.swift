import Domain
import Yams

/// Who can have a service.
struct ReadEligibility {
    var rule: Condition
    /// Where it offers several schemes.
    var schemes: [Scheme]?
}

extension Item {
    /// One rule, or one for each of several schemes.
    func eligibility(at place: FormPlace) -> ReadEligibility? {
        guard isMapping, node.mapping?.keys.contains(where: { $0.string == "schemes" }) == true else {
            return condition(at: place, isRule: true).map { ReadEligibility(rule: $0) }
        }
        return entry { entry in
            guard let schemes = entry.required("schemes")?.schemes(at: place) else { return nil }
            return ReadEligibility(rule: .any(schemes.map(\.rule)), schemes: schemes)
        }
    }

    private func schemes(at place: FormPlace) -> [Scheme]? {
        let schemes = list(upTo: CatalogueLimits.conditionParts, of: "scheme") { item in
            item.entry { entry -> Scheme? in
                let id = entry.required("id").flatMap { $0.id() }
                let name = entry.required("name").flatMap { $0.localized() }
                let rule = entry.required("rule").flatMap { $0.condition(at: place, isRule: true) }
                guard let id, let name, let rule else { return nil }
                return Scheme(id: id, name: name, rule: rule)
            }
        }
        guard !noteDoubles(), let schemes else { return nil }
        guard schemes.count >= 2 else {
            note("A service of one scheme has no list of them.", "Write its rule under `eligibility` itself.")
            return nil
        }
        return schemes
    }
}
