import Primitives

/// What the store refuses, or cannot do.
package enum StoreError: Reported, Hashable {
    /// A sealed record of the table does not open: changed, moved, or another data key.
    case damaged(String)
    /// The medium did not take the data; the store accepts nothing any more.
    case mediumFailed(String)
    /// The disk is full; nothing of this change was kept.
    case mediumFull
    case notProvisioned
    case alreadyProvisioned
    case unknownRequest
    case unknownDraft
    /// No such paper is in the locker, or being taken.
    case unknownPaper
    /// The member has such a request under way; its number.
    case duplicateRequest(RequestNumberText)
    /// The member holds what the service gives, under this request's number.
    case held(RequestNumberText)
    /// A change of the same fact of this member waits for the state.
    case proposalUnderWay
    /// The request is not in a state that allows the change.
    case notAllowed(status: String)
    /// Who took a request may not decide it.
    case ownRequest
    case unknownPerson
    case unknownLease
    /// The lease does not allow one more certificate.
    case leaseRefused(String)
    case gap(expected: UInt64, found: UInt64)

    /// A request number as text; not personal data.
    package typealias RequestNumberText = String

    package var key: String {
        switch self {
        case .damaged: "store.damaged"
        case .mediumFailed: "store.mediumFailed"
        case .mediumFull: "store.mediumFull"
        case .notProvisioned: "store.notProvisioned"
        case .alreadyProvisioned: "store.alreadyProvisioned"
        case .unknownRequest: "request.unknown"
        case .unknownDraft: "draft.unknown"
        case .unknownPaper: "paper.unknown"
        case .duplicateRequest: "request.duplicate"
        case .held: "request.held"
        case .proposalUnderWay: "proposal.underWay"
        case .notAllowed: "request.notAllowed"
        case .ownRequest: "request.own"
        case .unknownPerson: "person.unknown"
        case .unknownLease: "lease.unknown"
        case .leaseRefused(let reason): "lease.\(reason)"
        case .gap: "exchange.gap"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .duplicateRequest(let number), .held(let number): ["number": number]
        case .notAllowed(let status): ["status": status]
        default: [:]
        }
    }

    package var summary: String {
        switch self {
        case .damaged(let table): "A record of \(table) does not open with this node's data key."
        case .mediumFailed(let reason): "The disk did not keep what was written: \(reason)."
        case .mediumFull: "The disk is full."
        case .notProvisioned: "This node is not provisioned."
        case .alreadyProvisioned: "This node is provisioned already."
        case .unknownRequest: "No such request is known here."
        case .unknownDraft: "This draft is gone; it was submitted or deleted."
        case .unknownPaper: "This paper is not here any more."
        case .duplicateRequest(let number): "The same service is under way for this person as \(number)."
        case .held(let number): "This person holds it already, by \(number)."
        case .proposalUnderWay: "A change of this fact waits for the state's answer already."
        case .notAllowed(let status): "A request that is \(status) does not allow this."
        case .ownRequest: "Who took a request may not decide it."
        case .unknownPerson: "No such person works here."
        case .unknownLease: "No lease to sign is installed."
        case .leaseRefused(let reason): "The lease does not allow this signature (\(reason))."
        case .gap(let expected, let found): "Message \(found) came where \(expected) was expected."
        }
    }

    package var recovery: String {
        switch self {
        case .damaged: "Restore the data directory and its key from the same backup."
        case .mediumFailed: "Stop the node, copy the data directory, replace the medium."
        case .mediumFull: "Free some space; then try again."
        case .notProvisioned: "Run `eseva-node provision` with the token of the state server."
        case .alreadyProvisioned: "Use an empty data directory for another node."
        case .unknownRequest: "Check the number on the slip."
        case .unknownDraft: "Look in the day's list, or begin again."
        case .unknownPaper: "Look at the person's papers, or take it again."
        case .duplicateRequest: "Open that request."
        case .held: "Print that one again; a new one can be asked for when it runs out."
        case .proposalUnderWay: "Wait for the state's answer."
        case .notAllowed: "Look at the request's history."
        case .ownRequest: "Let another officer decide."
        case .unknownPerson: "Ask the state administrator to name the person for this centre."
        case .unknownLease, .leaseRefused: "Exchange with the state server to renew the lease."
        case .gap: "Exchange again; the messages are sent anew."
        }
    }
}
