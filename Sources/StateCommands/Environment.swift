import FoundationEssentials
import Glibc

/// What the process was started with.
enum Environment {
    static var values: [String: String] { ProcessInfo.processInfo.environment }

    /// Hands printed lines on at once, also where a pipe reads them.
    static func flushOutput() { fflush(nil) }
}
