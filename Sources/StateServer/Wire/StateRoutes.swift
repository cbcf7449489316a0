import Hummingbird
import Logging
import NIOCore
import Primitives
import SQLiteLedger
import SyncProtocol
import Trust

/// What nodes can ask over the line.
enum StateRoutes {
    private static let frameType = "application/x-eseva-frame"

    static func router(_ office: StateOffice, logger: Logger) -> Router<StateRequestContext> {
        let router = Router(context: StateRequestContext.self)
        router.get("/trust") { _, _ in
            respond(.ok, Array(office.trustPEM.utf8), type: "application/x-pem-file")
        }
        router.post("/enrol") { request, _ in
            let body = try await request.body.collect(upTo: WireLimits.certificateBytes * 2)
            return enrol(Array(body.readableBytesView), office: office, logger: logger)
        }
        router.post("/sync/1/exchange") { request, context in
            guard let node = try await context.certifiedNode() else {
                logger.warning("exchange without a node's certificate")
                return respond(.unauthorized)
            }
            let body = try await request.body.collect(upTo: WireLimits.frameBytes)
            return try exchange(Array(body.readableBytesView), node: node, office: office, logger: logger)
        }
        return router
    }

    private static func enrol(_ body: [UInt8], office: StateOffice, logger: Logger) -> Response {
        do {
            let reply = try office.enrol(try EnrolRequest(frame: body))
            logger.info("node enrolled", metadata: ["node": "\(reply.node)", "epoch": "\(reply.epoch)"])
            return respond(.ok, try reply.frame())
        } catch {
            let fault = FaultView(error)
            logger.warning("enrolment refused", metadata: ["reason": "\(fault.key)"])
            return respond(error is WireProblem ? .badRequest : .forbidden)
        }
    }

    private static func exchange(
        _ body: [UInt8], node: NodeID, office: StateOffice, logger: Logger
    ) throws -> Response {
        let request: ExchangeRequest
        do {
            request = try ExchangeRequest(frame: body)
        } catch {
            logger.warning("exchange unreadable", metadata: ["node": "\(node)", "reason": "\(error.key)"])
            return respond(.badRequest)
        }
        let reply = try office.exchange(request, certified: node)
        if let refusal = reply.refusal {
            var metadata: Logger.Metadata = ["node": "\(node)", "reason": "\(refusal.key)"]
            for (name, value) in refusal.arguments.sorted(by: { $0.key < $1.key }) { metadata[name] = "\(value)" }
            // A fork means a cloned or restored board: a person has to look.
            logger.log(level: refusal.kind == .fork ? .critical : .warning, "exchange refused", metadata: metadata)
        }
        return respond(.ok, try reply.frame())
    }

    private static func respond(
        _ status: HTTPResponse.Status, _ body: [UInt8] = [], type: String = frameType
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
