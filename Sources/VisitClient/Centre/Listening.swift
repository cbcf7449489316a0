import Glibc

/// Waits for daemons.
package enum Listening {
    /// A daemon that did not come up.
    package struct NeverStarted: Error, CustomStringConvertible {
        package let description: String
    }

    private static let patience = Duration.seconds(60)
    /// How long a daemon that was just killed may keep its port.
    private static let handover = Duration.seconds(2)
    private static let interval = Duration.milliseconds(5)

    /// Makes sure that nobody else listens where a program of ours is about to: what answers there must be ours.
    ///
    /// - Throws: ``NeverStarted``.
    package static func awaitFree(port: Int, for name: String) async throws {
        for _ in 0..<Int(handover / interval) {
            if !takesConnections(port: port) { return }
            try await Task.sleep(for: interval)
        }
        throw NeverStarted(
            description: """
                Port \(port) of this machine is taken, so \(name) cannot use it. End the program that listens there \
                (`ss -ltnp`), perhaps an earlier \(name).
                """)
    }

    /// Waits until something takes connections on the port.
    ///
    /// - Throws: ``NeverStarted`` where the program ends first, or after a minute.
    package static func await(port: Int, of program: Program, log: String) async throws {
        for _ in 0..<Int(patience / interval) {
            if takesConnections(port: port) { return }
            if let ending = program.endingSoFar() {
                throw NeverStarted(description: "\(program.name) ended (\(ending)) before it listened; see \(log).")
            }
            try await Task.sleep(for: interval)
        }
        throw NeverStarted(description: "\(program.name) does not listen on port \(port) after a minute; see \(log).")
    }

    private static func takesConnections(port: Int) -> Bool {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
