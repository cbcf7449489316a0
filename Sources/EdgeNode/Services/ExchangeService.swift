import Logging
import Primitives
import ServiceLifecycle

/// Exchanges with the state again and again, until the daemon stops. A failed exchange is normal: the line is down.
package struct ExchangeService: Service {
    private let node: EdgeNode

    package init(node: EdgeNode) { self.node = node }

    /// Runs until the service group shuts down.
    package func run() async throws {
        guard node.settings.exchangeIntervalSeconds > 0 else {
            try await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let report = try await node.exchange()
                    if report.sent + report.received > 0 {
                        node.logger.info(
                            "exchanged", metadata: ["sent": "\(report.sent)", "received": "\(report.received)"])
                    }
                } catch {
                    node.activity.count(.exchangeFailed)
                    let problem = ReportedProblem(error)
                    node.logger.notice("no exchange", metadata: ["reason": "\(problem.key)"])
                }
                try? await Task.sleep(for: .seconds(node.settings.exchangeIntervalSeconds))
            }
        }
    }
}
