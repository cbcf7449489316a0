import Logging
import Primitives
import ServiceLifecycle

/// Does soon after midnight what a new day brings, whether anybody looks or not.
package struct DayWatch: Service {
    private static let interval = Duration.seconds(30)

    private let node: EdgeNode

    package init(node: EdgeNode) { self.node = node }

    /// Runs until the service group shuts down.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await node.settleDay()
                } catch {
                    // Tried again with the next round; a medium that failed stops the daemon elsewhere.
                    node.logger.notice("day not settled", metadata: ["reason": "\(ReportedProblem(error).key)"])
                }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }
}
