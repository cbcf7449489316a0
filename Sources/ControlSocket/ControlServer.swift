package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// A daemon's ear for its own command line: a UNIX socket that only its owner can open.
///
/// A connection carries one request and one reply, each a frame: its length in four bytes, then that many bytes.
package struct ControlServer: Service {
    /// No frame is larger: the largest are catalogues to publish and a hundred families of a register.
    package static let maximumFrameBytes = 64 << 20

    private let path: String
    private let logger: Logger
    private let answer: @Sendable ([UInt8]) async -> [UInt8]

    /// - Parameter path: At most 100 bytes; a socket that is left from before is replaced.
    package init(path: String, logger: Logger, answer: @escaping @Sendable ([UInt8]) async -> [UInt8]) {
        self.path = path
        self.logger = logger
        self.answer = answer
    }

    /// Listens until the service group shuts down.
    package func run() async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        ByteToMessageHandler(FrameDecoder(maximumBytes: Self.maximumFrameBytes)))
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try restrictToOwner(path)
        try await withGracefulShutdownHandler {
            try await serve(server)
        } onGracefulShutdown: {
            server.channel.close(promise: nil)
        }
    }

    private func serve(_ server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await server.executeThenClose { connections in
                for try await connection in connections {
                    group.addTask { await serve(connection) }
                }
            }
        }
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        do {
            try await connection.executeThenClose { inbound, outbound in
                for try await frame in inbound {
                    let reply = await answer(Array(frame.readableBytesView))
                    // Who asked closes: closing here would drop what has not left yet of a long answer.
                    try await outbound.write(framed(reply))
                }
            }
        } catch {
            logger.warning("control connection failed", metadata: ["error": "\(type(of: error))"])
        }
    }
}

/// Takes one frame after the other off the stream.
struct FrameDecoder: ByteToMessageDecoder {
    typealias InboundOut = ByteBuffer

    let maximumBytes: Int

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .needMoreData }
        guard length <= maximumBytes else { throw ControlProblem.frameTooLarge }
        guard buffer.readableBytes >= 4 + Int(length) else { return .needMoreData }
        buffer.moveReaderIndex(forwardBy: 4)
        if let frame = buffer.readSlice(length: Int(length)) { context.fireChannelRead(wrapInboundOut(frame)) }
        return .continue
    }

    mutating func decodeLast(
        context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool
    ) throws -> DecodingState {
        try decode(context: context, buffer: &buffer)
    }
}

func framed(_ bytes: [UInt8]) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.writeInteger(UInt32(bytes.count))
    buffer.writeBytes(bytes)
    return buffer
}
