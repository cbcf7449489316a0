import ControlSocket
import EdgeNode
import Store

extension NodeAccess {
    /// Asks the node as often as needed: the running daemon throughout, or the data directory, opened once, where none
    /// runs.
    ///
    /// - Parameter body: Gets what asks; a daemon that stops meanwhile ends it with `ControlProblem.notRunning`.
    static func session<Result>(
        _ settings: NodeSettings,
        _ body: (_ ask: (ControlRequest) async throws -> ControlReply) async throws -> Result
    ) async throws -> Result {
        if await NodeControl.isRunning(settings) {
            return try await body { try await NodeControl.ask(settings, $0) }
        }
        let assembly = try await NodeAssembly(settings: settings, logger: quietLogger())
        let result = try await body { try await assembly.node.perform($0) }
        try assembly.node.store.close()
        return result
    }
}
