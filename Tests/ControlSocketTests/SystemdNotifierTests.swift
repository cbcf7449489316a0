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
        #expect(await manager.next() == "READY=1")
        let group = ServiceGroup(services: [notifier], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            #expect(await manager.next() == "WATCHDOG=1")
            #expect(await manager.next() == "WATCHDOG=1")
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        var last: String?
        while let word = await manager.next(patience: 0) { last = word }
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
        #expect(await manager.next() == "STOPPING=1")
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

    /// The next word, or `nil` where none has come after so many looks, 10 ms apart: it waits without holding a thread.
    func next(patience: Int = 2_000) async -> String? {
        var buffer = [UInt8](repeating: 0, count: 64)
        for _ in 0...patience {
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count > 0 { return String(decoding: buffer.prefix(count), as: UTF8.self) }
            if patience > 0 { try? await Task.sleep(for: .milliseconds(10)) }
        }
        return nil
    }
}
