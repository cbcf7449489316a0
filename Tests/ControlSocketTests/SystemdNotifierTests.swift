import ControlSocket
import Foundation
import Glibc
import Logging
import ServiceLifecycle
import Testing

struct SystemdNotifierTests {
    @Test func `ready, alive and stopping reach the service manager's socket`() async throws {
        let manager = try ListeningManager()
        let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "20000"])
        notifier.ready()
        #expect(manager.next() == "READY=1")
        let group = ServiceGroup(services: [notifier], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            #expect(manager.next() == "WATCHDOG=1")
            #expect(manager.next() == "WATCHDOG=1")
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        var last: String?
        while let word = manager.next(waitSeconds: 0) { last = word }
        #expect(last == "STOPPING=1")
    }

    @Test func `a daemon that is not well feeds no watchdog`() async throws {
        let manager = try ListeningManager()
        let asked = AsyncStream.makeStream(of: Void.self)
        let notifier = SystemdNotifier(
            environment: ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "20000"],
            isAlive: {
                asked.continuation.yield()
                return false
            })
        let group = ServiceGroup(services: [notifier], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var questions = asked.stream.makeAsyncIterator()
            for _ in 0..<3 { await questions.next() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(manager.next() == "STOPPING=1")
    }
}

/// The datagram socket on which a service manager listens.
private final class ListeningManager {
    let path: String
    private let descriptor: Int32

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/notify-\(UUID().uuidString.prefix(8))"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// The next word, or `nil` where none comes in time.
    func next(waitSeconds: Int = 10) -> String? {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(waitSeconds * 1_000)) == 1 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }
}
