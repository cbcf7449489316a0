import Glibc
import NIOCore
import NIOPosix
import Primitives

/// Why the daemon can't be asked.
package enum ControlProblem: String, Reported {
    /// No daemon listens there.
    case notRunning
    case frameTooLarge
    case noReply
    case socketNotRestricted

    package var key: String { "control.\(rawValue)" }
    package var summary: String {
        switch self {
        case .notRunning: "The daemon is not running."
        case .frameTooLarge: "The message is too large for the daemon."
        case .noReply: "The daemon closed the connection without an answer."
        case .socketNotRestricted: "The control socket can't be kept from other users."
        }
    }
    package var recovery: String {
        switch self {
        case .notRunning: "Start it with `serve`, or name its runtime directory."
        case .frameTooLarge: "Send the file in parts."
        case .noReply: "Look at the daemon's log; then try again."
        case .socketNotRestricted: "Use a runtime directory that belongs to the daemon's user."
        }
    }
}

/// The command line's side of a ``ControlServer``.
package enum ControlClient {
    /// Whether somebody listens at `path`.
    package static func answers(_ path: String) async -> Bool {
        let channel = try? await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: path).get()
        try? await channel?.close()
        return channel != nil
    }

    /// Asks a running daemon and waits for its answer.
    ///
    /// - Throws: ``ControlProblem/notRunning`` where nobody listens at `path`.
    package static func ask(_ path: String, _ request: [UInt8]) async throws -> [UInt8] {
        let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
        do {
            channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(unixDomainSocketPath: path) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            ByteToMessageHandler(FrameDecoder(maximumBytes: ControlServer.maximumFrameBytes)))
                        return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
        } catch {
            throw ControlProblem.notRunning
        }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(framed(request))
            for try await frame in inbound { return Array(frame.readableBytesView) }
            throw ControlProblem.noReply
        }
    }
}

/// Lets only the owner open the socket.
func restrictToOwner(_ path: String) throws(ControlProblem) {
    guard chmod(path, 0o600) == 0 else { throw .socketNotRestricted }
}
