package import NetworkDevices
import ServiceLifecycle

/// Asks the printers every few seconds, and takes printed pages out of the spool folder when their time is over.
package struct PrinterWatch: Service {
    private static let interval = Duration.seconds(3)

    private let node: EdgeNode
    private let spool: SpoolFolderPrinter?

    package init(node: EdgeNode, spool: SpoolFolderPrinter?) {
        self.node = node
        self.spool = spool
    }

    /// Runs until the service group shuts down; the spool folder is empty then.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await node.askPrinters()
                spool?.removeExpired()
                try? await Task.sleep(for: Self.interval)
            }
        }
        spool?.emptySpool()
    }
}
