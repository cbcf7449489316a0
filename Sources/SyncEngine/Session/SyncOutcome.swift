package import Primitives
package import SyncProtocol

/// How a session ended.
package enum SyncOutcome: Sendable, Hashable {
    /// Both sides hold the same.
    case finished
    /// The state refused; a person must look.
    case refused(Refusal)
    /// It will be tried again.
    case failed(SyncFailure)
}

/// What a session did.
package struct SyncReport: Sendable, Hashable {
    package var outcome: SyncOutcome
    /// Entries that the state acknowledged, those included that it had before.
    package var entriesSent = 0
    package var messagesReceived = 0
    /// Lanes that the state had lost the end of: they were sent again.
    package var lanesRewound: [Lane] = []
    /// The state's stream ends before what this node has already applied: the state was restored from an old copy.
    package var isStateBehind = false
    /// The state's clock at its last reply.
    package var stateTime: Timestamp?

    package init(outcome: SyncOutcome) {
        self.outcome = outcome
    }
}
