import ArgumentParser
import StateServer

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how each node stands.",
        discussion: """
            Last exchange, backlog of each lane as the node told it, messages on their way to it, what has arrived from
            it, and what is left of its leases.
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard case .status(let nodes) = try await options.perform(.status) else { throw UnexpectedAnswer() }
        try output.print(nodes) { nodes.flatMap(Self.lines) }
    }

    private static func lines(_ node: NodeView) -> [String] {
        let backlog = node.lanes.map { "\($0.lane) \($0.backlog)" }.joined(separator: ", ")
        var lines = [
            "\(node.node)  \(node.centre)  \(node.enrolled ? "epoch \(node.epoch)" : "not enrolled yet")",
            "    last exchange: \(node.lastExchange ?? "never")",
            "    backlog at the node: \(backlog.isEmpty ? "not told yet" : backlog)",
            "    on the way to it: \(node.waitingMessages) messages",
            "    arrived: \(node.requests) requests, \(node.certificates) certificates, \(node.documents) documents",
        ]
        if node.needsAttention > 0 { lines.append("    a person must look at \(node.needsAttention) requests") }
        if node.openDrawers > 0 { lines.append("    drawers not closed: \(node.openDrawers)") }
        if node.drawersToLookAt > 0 {
            lines.append("    drawers with a difference: \(node.drawersToLookAt); see eseva-state cash list")
        }
        if let refusal = node.lastRefusal { lines.append("    refused: \(refusal)") }
        return lines + node.leases.map { "    lease " + LeaseListCommand.line($0) }
    }
}
