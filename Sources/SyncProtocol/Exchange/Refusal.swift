import Primitives

/// Why the state kept nothing of a request.
package struct Refusal: Error, Sendable, Hashable {
    /// What was wrong.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The client certificate names another node.
        case wrongNode = "wrong-node"
        case unknownNode = "unknown-node"
        /// A newer epoch of this node is known: this board is an old copy.
        case oldEpoch = "old-epoch"
        /// The same key with another hash, or the state knows more than the node ever wrote: a cloned or restored
        /// board.
        case fork
        /// The batch does not begin where the lane ends.
        case gap
        /// An entry does not decode.
        case malformed
        /// An event does not follow the one before it.
        case brokenChain = "broken-chain"
        /// An officer's signing key comes without proof that the node holds it.
        case keyNotProven = "key-not-proven"
    }

    package var kind: Kind
    package var lane: Lane?
    package var sequence: UInt64?

    package init(kind: Kind, lane: Lane? = nil, sequence: UInt64? = nil) {
        self.kind = kind
        self.lane = lane
        self.sequence = sequence
    }
}

extension Refusal: Reported {
    package var key: String { "sync.\(kind.rawValue)" }

    package var arguments: [String: String] {
        var arguments: [String: String] = [:]
        if let lane { arguments["lane"] = String(describing: lane) }
        if let sequence { arguments["sequence"] = String(sequence) }
        return arguments
    }

    package var summary: String {
        switch kind {
        case .wrongNode: "The state refused: the certificate belongs to another node."
        case .unknownNode: "The state does not know this node."
        case .oldEpoch: "The state knows a newer epoch of this node: this board runs from an old copy."
        case .fork: "The state holds another history of this node: the board was cloned or restored."
        case .gap: "The state misses entries before those that were sent."
        case .malformed: "The state could not read an entry."
        case .brokenChain: "The state found an event that does not follow the one before it."
        case .keyNotProven: "The state found a signing key that does not prove itself, or names another officer."
        }
    }

    package var recovery: String {
        switch kind {
        case .wrongNode, .unknownNode: "Enrol the node again with a fresh token."
        case .oldEpoch, .fork: "Stop one of the two boards; ask the state to enrol this one again, in a new epoch."
        case .gap: "Run the exchange again; the node sends from where the state ends."
        case .malformed, .brokenChain, .keyNotProven:
            "Keep the board as it is and call the state's help desk: nothing is lost."
        }
    }
}

extension WireRefusal {
    init(_ refusal: Refusal) {
        self.init()
        switch refusal.kind {
        case .wrongNode: kind = .wrongNode
        case .unknownNode: kind = .unknownNode
        case .oldEpoch: kind = .oldEpoch
        case .fork: kind = .fork
        case .gap: kind = .gap
        case .malformed: kind = .malformed
        case .brokenChain: kind = .brokenChain
        case .keyNotProven: kind = .keyNotProven
        }
        if let lane = refusal.lane { self.lane = WireLane(lane) }
        sequence = refusal.sequence ?? 0
    }

    func domain() throws(WireProblem) -> Refusal {
        Refusal(
            kind: try domainKind(), lane: lane == .unspecified ? nil : try lane.domain(),
            sequence: sequence == 0 ? nil : sequence)
    }

    private func domainKind() throws(WireProblem) -> Refusal.Kind {
        switch kind {
        case .wrongNode: .wrongNode
        case .unknownNode: .unknownNode
        case .oldEpoch: .oldEpoch
        case .fork: .fork
        case .gap: .gap
        case .malformed: .malformed
        case .brokenChain: .brokenChain
        case .keyNotProven: .keyNotProven
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "refusal.kind")
        }
    }
}
