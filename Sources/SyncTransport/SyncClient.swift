package import SyncEngine

/// A node's whole exchange with the state: a link, a session, and its end.
package struct SyncClient: Sendable {
    private let address: StateAddress
    private let credentials: NodeCredentials
    private let software: String

    /// - Parameter software: Name and version of the node's software.
    package init(to address: StateAddress, credentials: NodeCredentials, software: String) {
        self.address = address
        self.credentials = credentials
        self.software = software
    }

    /// Runs one session. Its outcome says whether it reached its end; what was acknowledged until then stays so.
    package func run(_ replica: any SyncReplica) async -> SyncReport {
        guard let link = try? HTTPStateLink(to: address, credentials: credentials) else {
            return SyncReport(outcome: .failed(.replica))
        }
        let report = await SyncRunner(replica: replica, link: link, software: software).run()
        await link.shutdown()
        return report
    }

    /// Runs one session to its end.
    ///
    /// - Returns: How many entries were acknowledged and how many messages applied.
    /// - Throws: ``SyncFailure``, or `Refusal`, where it did not reach its end.
    package func exchange(_ replica: any SyncReplica) async throws -> (sent: Int, received: Int) {
        let report = await run(replica)
        switch report.outcome {
        case .finished: return (report.entriesSent, report.messagesReceived)
        case .refused(let refusal): throw refusal
        case .failed(let failure): throw failure
        }
    }
}
