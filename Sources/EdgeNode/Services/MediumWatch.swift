import Logging
import ServiceLifecycle
import Store

/// Stops the daemon when the medium has failed: going on would only promise what the disk doesn't keep.
package struct MediumWatch: Service {
    private static let interval = Duration.milliseconds(500)

    private let node: EdgeNode

    package init(node: EdgeNode) { self.node = node }

    /// Runs until the service group shuts down.
    ///
    /// - Throws: ``StoreError/mediumFailed(_:)``, which ends the group.
    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if let failure = node.store.mediumFailure {
                    node.logger.critical("the medium failed", metadata: ["reason": "\(failure.summary)"])
                    throw failure
                }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }
}
