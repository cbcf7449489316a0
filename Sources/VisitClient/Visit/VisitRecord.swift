import FoundationEssentials

/// What `visit.json` holds: what was done, how long each step took, and what came of it.
package struct VisitRecord: Codable, Sendable {
    /// One step and its time, by a clock that only goes forward.
    package struct Step: Codable, Sendable {
        package var name: String
        package var milliseconds: Double
        /// Why it failed; absent where it did not.
        package var failure: String?
    }

    /// A request of the visit and where it stands.
    package struct Case: Codable, Sendable {
        package var number: String
        package var outcome: String
    }

    package var steps: [Step] = []
    package var citizen = TrialPeople.citizen
    /// The request that became the certificate.
    package var request: String?
    package var certificate: String?
    /// Every request of the visit.
    package var cases: [Case] = []
    /// What the state server says that it holds of the node after the sync.
    package var state: StateStatus?

    package var succeeded: Bool { steps.allSatisfy { $0.failure == nil } }

    /// Writes `visit.json`.
    package func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
    }
}

/// What the state holds of one node: its row of `eseva-state status --json`.
package struct StateStatus: Codable, Sendable, Hashable {
    /// The last entry of a lane that arrived.
    package struct Lane: Codable, Sendable, Hashable {
        package var lane: String
        package var last: UInt64
    }

    package var node: String
    package var requests: Int
    package var certificates: Int
    package var documents: Int
    package var lanes: [Lane]
}
