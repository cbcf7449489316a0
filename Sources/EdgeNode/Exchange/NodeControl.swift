import ControlSocket
import FoundationEssentials
import Primitives
package import Store

/// What the command line asks of a running daemon.
package struct ControlRequest: Sendable, Hashable, Codable {
    /// What the daemon is asked to do.
    package enum Verb: String, Sendable, Hashable, Codable {
        case sync, doctor, entitlements
        case takeRegister = "take-register"
        case findHousehold = "find-household"
        case findService = "find-service"
    }

    package var verb: Verb
    /// The next families of a register file.
    package var batch: RegisterBatch?
    /// What is sought.
    package var text: String?
    /// How much may be found.
    package var limit: Int?
    /// Whose entitlements.
    package var entitlements: EntitlementQuery?

    package init(
        verb: Verb, batch: RegisterBatch? = nil, text: String? = nil, limit: Int? = nil,
        entitlements: EntitlementQuery? = nil
    ) {
        self.verb = verb
        self.batch = batch
        self.text = text
        self.limit = limit
        self.entitlements = entitlements
    }
}

/// An error on its way to the command line.
package struct ReportedProblem: Reported, Hashable, Codable {
    package var key: String
    package var summary: String
    package var recovery: String

    package init(_ error: any Error) {
        if let reported = error as? any Reported {
            (key, summary, recovery) = (reported.key, reported.summary, reported.recovery)
        } else {
            key = "unexpected"
            summary = "An unexpected error occurred (\(type(of: error)))."
            recovery = "Look at the daemon's log."
        }
    }
}

/// The daemon's answer: one of the results, or the problem.
package struct ControlReply: Sendable, Hashable, Codable {
    package var findings: [DoctorFinding]?
    package var mark: ImportMark?
    package var families: [FamilyLine]?
    package var exchange: ExchangeReport?
    package var services: FoundServices?
    package var entitlements: EntitlementReport?
    package var problem: ReportedProblem?
}

extension EdgeNode {
    /// Answers a frame of the control socket.
    package func answer(_ frame: [UInt8]) async -> [UInt8] {
        var reply = ControlReply()
        do {
            let request = try JSONDecoder().decode(ControlRequest.self, from: Data(frame))
            reply = try await perform(request)
            reply.findings?.append(activity.finding)
        } catch {
            reply.problem = ReportedProblem(error)
        }
        return (try? Array(JSONEncoder().encode(reply))) ?? []
    }

    /// Performs a request of the command line, in the daemon or, where none runs, in the command itself.
    package func perform(_ request: ControlRequest) async throws -> ControlReply {
        switch request.verb {
        case .doctor: ControlReply(findings: await examine())
        case .entitlements:
            if let query = request.entitlements {
                ControlReply(entitlements: try await entitlementReport(query))
            } else {
                throw FindProblem.malformed
            }
        case .sync: ControlReply(exchange: try await exchange())
        case .takeRegister:
            ControlReply(mark: try await take(request.batch ?? RegisterBatch(file: .zero)))
        case .findHousehold:
            ControlReply(families: try await familyLines(request.text ?? "", limit: request.limit ?? 10))
        case .findService:
            ControlReply(services: try await foundServices(request.text ?? "", limit: request.limit))
        }
    }
}

/// Asks a running daemon.
package enum NodeControl {
    /// Whether a daemon answers.
    package static func isRunning(_ settings: NodeSettings) async -> Bool {
        await ControlClient.answers(settings.controlSocket)
    }

    /// - Throws: `ControlProblem/notRunning` where no daemon runs, the daemon's own problem otherwise.
    package static func ask(_ settings: NodeSettings, _ request: ControlRequest) async throws -> ControlReply {
        let frame = try Array(JSONEncoder().encode(request))
        let answer = try await ControlClient.ask(settings.controlSocket, frame)
        let reply = try JSONDecoder().decode(ControlReply.self, from: Data(answer))
        if let problem = reply.problem { throw problem }
        return reply
    }
}
