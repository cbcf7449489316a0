import SyncProtocol

/// The thin shell around ``SyncSession``: carries out its effects on a replica and a link.
package struct SyncRunner: Sendable {
    private let replica: any SyncReplica
    private let link: any SyncLink
    private let software: String

    /// - Parameter software: Name and version, for the state's list of nodes.
    package init(replica: any SyncReplica, link: any SyncLink, software: String) {
        self.replica = replica
        self.link = link
        self.software = software
    }

    /// Runs one session to its end.
    package func run() async -> SyncReport {
        var session: SyncSession
        do {
            let (node, epoch) = try await replica.identity()
            let hello = Hello(
                software: software, lanes: try await replica.standings(),
                signingKeys: Array(try await replica.waitingSigningKeys().prefix(WireLimits.signingKeysPerHello)),
                catalogueVersion: try await replica.catalogueVersion())
            session = SyncSession(
                .init(node: node, epoch: epoch, cursor: try await replica.cursor(), hello: hello))
        } catch {
            return SyncReport(outcome: .failed(.replica))
        }
        var input = SyncSession.Input.start
        while true {
            var next: SyncSession.Input?
            for effect in session.step(input) {
                if case .finish(let report) = effect { return report }
                do throws(SyncFailure) {
                    next = try await perform(effect) ?? next
                } catch {
                    next = .failed(error)
                    break
                }
            }
            input = next ?? .failed(.replica)
        }
    }

    private func perform(_ effect: SyncSession.Effect) async throws(SyncFailure) -> SyncSession.Input? {
        if case .send(let request) = effect { return .reply(try await link.exchange(request)) }
        do {
            switch effect {
            case .read(let lane, let after, let maximumEntries, let maximumBytes):
                return .read(
                    try await replica.outbound(
                        lane: lane, after: after, maximumEntries: maximumEntries, maximumBytes: maximumBytes))
            case .acknowledge(let lane, let through): try await replica.acknowledge(lane: lane, through: through)
            case .rewind(let lane, let sequence): try await replica.rewind(lane: lane, to: sequence)
            case .apply(let messages): try await replica.apply(messages)
            case .send, .finish: break
            }
        } catch {
            throw .replica
        }
        return nil
    }
}
