/// A stream from node to state with its own contiguous sequence, so that the urgent overtakes the large.
///
/// The raw value is what a node's database holds; the most urgent is the smallest.
package enum Lane: UInt8, Sendable, Hashable, Comparable, CaseIterable, Codable {
    /// Decisions, certificates, leases, people.
    case control = 0
    /// Requests and what happens to them.
    case requests
    /// Documents, in chunks.
    case documents
    /// Register and catalogue matters.
    case reference

    package static func < (left: Lane, right: Lane) -> Bool { left.rawValue < right.rawValue }
}

extension WireLane {
    init(_ lane: Lane) {
        switch lane {
        case .control: self = .control
        case .requests: self = .requests
        case .documents: self = .documents
        case .reference: self = .reference
        }
    }

    func domain() throws(WireProblem) -> Lane {
        switch self {
        case .control: .control
        case .requests: .requests
        case .documents: .documents
        case .reference: .reference
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "lane")
        }
    }
}
