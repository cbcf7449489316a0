import Glibc
import ServiceLifecycle

/// Tells the service manager that the daemon is ready, alive and stopping (sd_notify(3)): datagrams to
/// `$NOTIFY_SOCKET`.
///
/// Put it last in the service group, and call ``ready()`` where the daemon's listener has come up. Without
/// `NOTIFY_SOCKET` it only waits for the shutdown.
package struct SystemdNotifier: Service {
    private let socketPath: String?
    private let watchdogMicroseconds: UInt64?
    private let isAlive: @Sendable () async -> Bool

    /// - Parameters:
    ///   - environment: `NOTIFY_SOCKET` and `WATCHDOG_USEC` are read.
    ///   - isAlive: Asked before each `WATCHDOG=1`; while it says no, the manager is left to restart the daemon.
    package init(environment: [String: String], isAlive: @escaping @Sendable () async -> Bool = { true }) {
        socketPath = environment["NOTIFY_SOCKET"]
        watchdogMicroseconds = environment["WATCHDOG_USEC"].flatMap(UInt64.init)
        self.isAlive = isAlive
    }

    /// Says that the daemon answers; call it once, from the listener that others wait for.
    package func ready() { send("READY=1") }

    /// Feeds the watchdog until the service group shuts down.
    package func run() async throws {
        defer { send("STOPPING=1") }
        guard let watchdogMicroseconds, socketPath != nil else {
            try await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if await isAlive() { send("WATCHDOG=1") }
                // Half the limit, as sd_watchdog_enabled(3) advises.
                try? await Task.sleep(for: .microseconds(watchdogMicroseconds / 2))
            }
        }
    }

    /// Sends one state; where the manager doesn't listen, nothing is lost.
    private func send(_ state: String) {
        guard let socketPath else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(socketPath.utf8)
        guard !path.isEmpty, path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        // A leading @ names an abstract socket, which begins with a zero byte.
        if path.first == 0x40 { path[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let bytes = Array(state.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, length)
            }
        }
    }
}
