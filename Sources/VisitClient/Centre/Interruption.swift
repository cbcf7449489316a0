import Dispatch
import Glibc

/// Ctrl-C, or the end that a supervisor asks for.
package enum Interruption {
    /// Waits for SIGINT, SIGTERM or SIGHUP; from then on they no longer end the program by themselves.
    package static func wait() async {
        let signals = [SIGINT, SIGTERM, SIGHUP]
        for number in signals { signal(number, SIG_IGN) }
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        let sources = signals.map { number in
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield(number) }
            source.resume()
            return source
        }
        for await _ in stream { break }
        for source in sources { source.cancel() }
    }
}
