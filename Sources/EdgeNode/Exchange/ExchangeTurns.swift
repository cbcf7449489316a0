/// Lets one exchange with the state run at a time: the daemon's own and one that the command line asks for would tell
/// the state two standings of this node, and it would take the board for a copy.
actor ExchangeTurns {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Runs `body` when every earlier one has ended.
    func run<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        await take()
        defer { leave() }
        return try await body()
    }

    private func take() async {
        guard isTaken else {
            isTaken = true
            return
        }
        // Whoever leaves hands the turn on: it stays taken.
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty {
            isTaken = false
        } else {
            waiting.removeFirst().resume()
        }
    }
}
