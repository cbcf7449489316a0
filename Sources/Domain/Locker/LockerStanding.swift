package import Primitives

/// Whether offices still take a paper.
package enum LockerStanding: Sendable, Hashable {
    /// - until: `nil` where no end is known.
    case valid(until: CivilDate?)
    /// Valid today, and not for long.
    case endsSoon(CivilDate)
    case ended(CivilDate)

    /// Days before its end from which on a paper is said to end soon.
    package static let soonDays = 30

    package var isValid: Bool { if case .ended = self { false } else { true } }
}

extension LockerPaper {
    /// How it stands on a day; on its last day it is still valid.
    package func standing(on day: CivilDate) -> LockerStanding {
        guard let validUntil else { return .valid(until: nil) }
        if validUntil < day { return .ended(validUntil) }
        return validUntil < day.adding(days: LockerStanding.soonDays)
            ? .endsSoon(validUntil) : .valid(until: validUntil)
    }
}

extension DocumentKind {
    /// The last day on which offices take a paper of this kind: so many months from its date as the kind says, and not
    /// beyond an end that it carries itself.
    ///
    /// - Returns: `nil` where neither says anything.
    package func validUntil(datedOn: CivilDate?, ownEnd: CivilDate? = nil) -> CivilDate? {
        guard let months = validMonths?.value, let last = datedOn?.adding(months: months) else { return ownEnd }
        return ownEnd.map { min($0, last) } ?? last
    }
}

extension Sequence<LockerEntry> {
    /// The paper that goes with a request without being asked for: of the kinds that suffice, the one kept last that
    /// is valid.
    package func attachable(for document: RequiredDocument, on day: CivilDate) -> LockerEntry? {
        fitting(document).last { $0.paper.standing(on: day).isValid }
    }

    /// The one kept last of those whose time is over.
    package func ended(for document: RequiredDocument, on day: CivilDate) -> LockerEntry? {
        fitting(document).last { !$0.paper.standing(on: day).isValid }
    }

    /// The kinds of which there is a valid paper.
    package func validKinds(on day: CivilDate) -> Set<String> {
        Set(filter { $0.paper.standing(on: day).isValid }.map(\.paper.kind))
    }

    /// What a valid certificate of that kind that was issued here states.
    package func fact(_ path: String, of kind: String, on day: CivilDate) -> String? {
        filter { $0.paper.kind == kind && $0.facts[path] != nil && $0.paper.standing(on: day).isValid }
            .max { ($0.keptAt, $0.id) < ($1.keptAt, $1.id) }?.facts[path]
    }

    private func fitting(_ document: RequiredDocument) -> [LockerEntry] {
        filter { entry in document.kinds.contains { $0.id == entry.paper.kind } }
            .sorted { ($0.keptAt, $0.id) < ($1.keptAt, $1.id) }
    }
}
