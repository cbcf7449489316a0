import Primitives
package import SyncProtocol

/// Why a session ended before its end. Nothing is lost: the next session begins where both sides agree.
package enum SyncFailure: Error, Sendable, Hashable {
    /// No connection, or it broke.
    case unreachable
    case timedOut
    /// The server's certificate does not come from the pinned root.
    case wrongServer
    /// The server did not accept the node's certificate.
    case certificateRefused
    /// The server closed the connection before it answered: the line broke, or it does not accept the certificate.
    case closed
    /// The server answered with another status than 200.
    case status(Int)
    /// The reply is not one that this version understands.
    case unreadable(WireProblem)
    /// The state answers, but does not take what is sent.
    case noProgress
    /// The node's own database did not answer, or handed out what contradicts itself.
    case replica
}

extension SyncFailure: Reported {
    package var key: String {
        switch self {
        case .unreachable: "sync.unreachable"
        case .timedOut: "sync.timed-out"
        case .wrongServer: "sync.wrong-server"
        case .certificateRefused: "sync.certificate-refused"
        case .closed: "sync.closed"
        case .status: "sync.status"
        case .unreadable: "sync.unreadable"
        case .noProgress: "sync.no-progress"
        case .replica: "sync.replica"
        }
    }

    package var arguments: [String: String] {
        if case .status(let status) = self { ["status": String(status)] } else { [:] }
    }

    package var summary: String {
        switch self {
        case .unreachable: "The state server cannot be reached."
        case .timedOut: "The state server did not answer in time."
        case .wrongServer: "The server that answered is not the state's: its certificate comes from another root."
        case .certificateRefused: "The state server did not accept this node's certificate."
        case .closed: "The state server closed the connection before it answered."
        case .status(let status): "The state server answered with status \(status)."
        case .unreadable(let problem): "The state server's answer was not understood: \(problem.summary)"
        case .noProgress: "The state server answers but does not take what is sent."
        case .replica: "The node's own database did not answer."
        }
    }

    package var recovery: String {
        switch self {
        case .unreachable, .timedOut: "Check the connection; the node tries again by itself, and nothing is lost."
        case .wrongServer: "Check the address; do not enter a token there. Ask the state for its address."
        case .certificateRefused: "Enrol the node again with a fresh token."
        case .closed:
            "The node tries again by itself, and nothing is lost. If it stays so, the server no longer accepts this "
                + "node's certificate: enrol the node again with a fresh token."
        case .status, .noProgress: "Look at the state server's log; the node tries again by itself."
        case .unreadable: "Bring node and state to the same software version."
        case .replica: "Run eseva-node doctor: the disk may be full or failing."
        }
    }
}
