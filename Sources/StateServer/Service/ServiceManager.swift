import Glibc
import ServiceLifecycle

/// Tells systemd how the server is, over the datagram socket in `NOTIFY_SOCKET` (sd_notify(3)). Without one, it says
/// nothing.
package struct ServiceManager: Service {
    private let socketPath: String?
    /// Half of what `WATCHDOG_USEC` allows.
    private let interval: Duration?

    /// - Parameter environment: `NOTIFY_SOCKET` and `WATCHDOG_USEC` are looked at.
    package init(environment: [String: String]) {
        socketPath = environment["NOTIFY_SOCKET"]
        interval = environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds(max($0 / 2, 1_000)) }
    }

    /// Says that nodes can connect.
    package func ready() { send("READY=1") }

    /// Feeds the watchdog until the server stops.
    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                send("WATCHDOG=1")
                try await Task.sleep(for: interval ?? .seconds(3_600))
            }
        }
        send("STOPPING=1")
    }

    private func send(_ message: String) {
        guard let socketPath else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(socketPath.utf8)
        guard !path.isEmpty, path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        // An abstract address begins with a zero byte, written `@`.
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let bytes = Array(message.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = sendto(descriptor, bytes, bytes.count, 0, pointer, length)
            }
        }
    }
}
