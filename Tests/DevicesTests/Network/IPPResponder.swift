import Devices
import Foundation
import Synchronization

/// A printer of a few lines: reads HTTP requests from a socket and answers each as the test says.
final class IPPResponder: Sendable {
    let port: UInt16
    private let listener: Int32
    private let seen = Mutex<[UInt16]>([])
    private let answering = DispatchGroup()

    /// The operations that were asked for, in order.
    var operations: [UInt16] { seen.withLock { $0 } }

    /// - Parameter answer: The answer to a message; `nil` closes the connection without one.
    init(answer: @escaping @Sendable (IPPMessage) -> IPPMessage?) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, size) + listen(descriptor, 8) + getsockname(descriptor, generic, &size)
            }
        }
        guard code == 0 else { throw CocoaError(.fileWriteUnknown) }
        port = UInt16(bigEndian: address.sin_port)
        DispatchQueue(label: "ipp-responder").async(group: answering) { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                if connection < 0 { return }
                while let message = Self.request(from: connection) {
                    seen.withLock { $0.append(message.code) }
                    guard let reply = answer(message) else { break }
                    Self.send(reply.encoded, to: connection)
                }
                close(connection)
            }
        }
    }

    /// Ends it, once the last connection has gone. Only then is the socket's number free for another: a thread that
    /// still accepted from it would answer in the place of the next test's printer.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        answering.wait()
        close(listener)
    }

    private static func request(from connection: Int32) -> IPPMessage? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
            var byte: UInt8 = 0
            guard recv(connection, &byte, 1, 0) == 1 else { return nil }
            head.append(byte)
        }
        let lines = String(decoding: head, as: UTF8.self).lowercased().components(separatedBy: "\r\n")
        guard let line = lines.first(where: { $0.hasPrefix("content-length:") }),
            let count = Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces))
        else { return nil }
        var body = [UInt8](repeating: 0, count: count)
        guard count > 0, recv(connection, &body, count, Int32(MSG_WAITALL)) == count else { return nil }
        return try? IPPMessage(decoding: body)
    }

    private static func send(_ bytes: [UInt8], to connection: Int32) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: \(bytes.count)\r\n\r\n"
        let all = Array(head.utf8) + bytes
        _ = Glibc.send(connection, all, all.count, Int32(MSG_NOSIGNAL))
    }
}
