import Dispatch
import Glibc

/// Ctrl-C, or the end that a supervisor asks for.
package enum Interruption {
    /// Does `work`, and cancels it at SIGINT, SIGTERM or SIGHUP, so that work can end what it started.
    ///
    /// A signal that comes before we listen ends the program as ever, which is right: nothing was started yet. It is
    /// not ignored meanwhile, or it would be lost; nor afterwards, since the source takes it by a handler of its own.
    package static func cancelling(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let (asked, ask) = AsyncStream.makeStream(of: Void.self)
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { ask.yield() }
            await withCheckedContinuation { listening in
                source.setRegistrationHandler { listening.resume() }
                source.resume()
            }
            sources.append(source)
        }
        let task = Task(operation: work)
        let watch = Task {
            for await _ in asked { task.cancel() }
        }
        let result = await task.result
        watch.cancel()
        for source in sources { source.cancel() }
        try result.get()
    }

    /// Waits for the cancellation.
    package static func wait() async throws {
        while true { try await Task.sleep(for: .seconds(3_600)) }
    }
}
