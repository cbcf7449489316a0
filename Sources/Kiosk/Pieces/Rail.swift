/// A station of the visit.
package struct Station: Sendable, Hashable {
    package let number: String
    package let name: String
    package let isDone: Bool
    package let isNow: Bool
}

/// The five steps of a visit.
package enum VisitStep: Int, Sendable, CaseIterable {
    case family = 1, service, form, fee, slip

    /// The rail with this step as the present one.
    package func rail(_ texts: Texts) -> [Station] {
        Self.allCases.map {
            Station(
                number: String($0.rawValue), name: texts("rail.\($0)"), isDone: $0.rawValue < rawValue,
                isNow: $0 == self)
        }
    }
}
