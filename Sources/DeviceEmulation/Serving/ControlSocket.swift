import Glibc

/// The UNIX socket `control` in the state folder: a line in, a line out.
package enum ControlSocket {
    private static let maximumLineBytes = 256
    private static let waitSeconds = 10

    /// The socket's path in a state folder.
    package static func path(state: String) -> String { state + "/control" }

    /// Listens on a thread of its own until the process ends.
    /// - Parameter answer: Answers a line, without its newline, with one line.
    package static func listen(
        state: String, answer: @escaping @Sendable (String) -> String
    ) throws(ServingError) {
        let path = path(state: state)
        unlink(path)
        var address = try address(path)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw .cannotWrite(path: path, errno: errno) }
        let bound = withGeneric(&address) { bind(listener, $0, $1) }
        guard bound == 0, chmod(path, 0o600) == 0, Glibc.listen(listener, 8) == 0 else {
            throw .cannotWrite(path: path, errno: errno)
        }
        let thread = ListenerThread {
            while true {
                let connection = accept(listener, nil, nil)
                if connection < 0 { if errno == EINTR || errno == ECONNABORTED { continue } else { return } }
                serve(connection, answer)
                close(connection)
            }
        }
        thread.start()
    }

    /// Sends one line to a running server and returns its answer.
    package static func send(_ line: String, state: String) throws(ServingError) -> String {
        let path = path(state: state)
        var address = try address(path)
        let connection = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard connection >= 0 else { throw .noServer(path: path) }
        defer { close(connection) }
        guard withGeneric(&address, { connect(connection, $0, $1) }) == 0 else { throw .noServer(path: path) }
        limitWaiting(connection)
        writeLine(line, to: connection)
        guard let answer = readLine(from: connection) else { throw .noServer(path: path) }
        return answer
    }

    private static func serve(_ connection: Int32, _ answer: (String) -> String) {
        limitWaiting(connection)
        while let line = readLine(from: connection) {
            writeLine(answer(line), to: connection)
        }
    }

    private static func limitWaiting(_ connection: Int32) {
        var limit = timeval(tv_sec: waitSeconds, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    private static func writeLine(_ line: String, to connection: Int32) {
        let bytes = Array((line + "\n").utf8)
        _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// - Returns: `nil` at the end, after waiting too long, or where the line is too long.
    private static func readLine(from connection: Int32) -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count <= maximumLineBytes {
            guard read(connection, &byte, 1) == 1 else { return nil }
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    private static func address(_ path: String) throws(ServingError) -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard bytes.count < room.count else { return false }
            room.copyBytes(from: bytes)
            return true
        }
        guard fits else { throw .pathTooLong(path) }
        return address
    }

    private static func withGeneric(
        _ address: inout sockaddr_un, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
