import Glibc

/// Free TCP ports of 127.0.0.1.
package enum LoopbackPort {
    /// Below the ports that Linux gives to outgoing connections (`ip_local_port_range`, from 32768 on). A daemon that
    /// is started again and again on one of those finds it taken now and then; and who polls such a port can even be
    /// connected to itself.
    private static let candidates = 20_000..<32_768

    /// So many different ports that nobody listens on at this moment.
    package static func free(_ count: Int) -> [Int] {
        var sockets: [Int32] = []
        defer { for socket in sockets { close(socket) } }
        var ports: [Int] = []
        var generator = SystemRandomNumberGenerator()
        while ports.count < count {
            let port = Int.random(in: candidates, using: &generator)
            let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            sockets.append(socket)
            if take(port, with: socket) { ports.append(port) }
        }
        return ports
    }

    private static func take(_ port: Int, with socket: Int32) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
