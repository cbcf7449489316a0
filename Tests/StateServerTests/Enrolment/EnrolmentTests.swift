import Primitives
import StateServer
import SyncEngine
import SyncProtocol
import SyncTransport
import Testing
import Trust

struct EnrolmentTests {
    @Test func `a token works once`() async throws {
        try await TestState.serving { state in
            let token = try state.invite()
            let board = try Board(node: token.node)
            let reply = try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
            #expect(reply.node == token.node)
            #expect(reply.centre == "MDL03")
            #expect(reply.centreName == TestState.centreName)
            #expect(reply.trust == (try state.directory.trustPEM()))
            #expect(NodeIdentity.nodeID(fromCertificateDER: reply.certificate) == token.node)
            await #expect(throws: SyncFailure.status(403)) {
                try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
            }
        }
    }

    @Test func `a wrong server gets no secret`() async throws {
        try await TestState.serving { state in
            try await TestState.serving { other in
                var token = try state.invite()
                let board = try Board(node: token.node)
                token.url = other.url
                await #expect(throws: SyncFailure.wrongServer) {
                    try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
                }
                #expect(!other.logs.text.contains("enrolment"))
                token.url = state.url
                _ = try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
            }
        }
    }

    @Test func `a request for another node is refused and leaves the token unused`() async throws {
        try await TestState.serving { state in
            let token = try state.invite()
            let wrong = try Board(node: NodeID("MDL03-7")!)
            await #expect(throws: SyncFailure.status(403)) {
                try await EnrolmentClient.enrol(token, certificateRequest: try wrong.request())
            }
            let board = try Board(node: token.node)
            _ = try await EnrolmentClient.enrol(token, certificateRequest: try board.request())
        }
    }

    @Test func `a newer token makes the older one worthless`() async throws {
        try await TestState.serving { state in
            let old = try state.invite()
            _ = try state.invite()
            let board = try Board(node: old.node)
            await #expect(throws: SyncFailure.status(403)) {
                try await EnrolmentClient.enrol(old, certificateRequest: try board.request())
            }
        }
    }
}
