/// What is known of a statement: three values, because a register that is silent about somebody has not said no.
///
/// Statements are joined as in Kleene's strong logic.
package enum Truth: String, Sendable, Hashable, Codable {
    case holds, fails, unknown

    package init(_ isTrue: Bool) { self = isTrue ? .holds : .fails }

    /// `holds` where all do, `fails` where one does.
    package static func all(_ truths: some Sequence<Truth>) -> Truth {
        var result = Truth.holds
        for truth in truths {
            if truth == .fails { return .fails }
            if truth == .unknown { result = .unknown }
        }
        return result
    }

    /// `holds` where one does, `fails` where all do.
    package static func any(_ truths: some Sequence<Truth>) -> Truth {
        var result = Truth.fails
        for truth in truths {
            if truth == .holds { return .holds }
            if truth == .unknown { result = .unknown }
        }
        return result
    }

    /// The opposite; what is unknown stays so.
    package static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .holds: .fails
        case .fails: .holds
        case .unknown: .unknown
        }
    }
}
