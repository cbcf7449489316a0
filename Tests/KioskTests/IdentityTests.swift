import Domain
import EdgeNode
import Foundation
import Hummingbird
import HummingbirdTesting
import IdentityProofs
import Kiosk
import NIOCore
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// The kiosk's way from a proof of identity to the decision about it, over real proofs of the invented signers.
@Suite struct IdentityTests {
    static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../IdentityProofsTests/Samples").standardized

    static func digits(_ name: String = "qr-v2") throws -> String {
        try String(contentsOf: samples.appending(path: name + ".txt"), encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func withReader(
        _ test: @escaping @Sendable (NodeFixture, Visitor) async throws -> Void
    ) async throws {
        var settings = NodeSettings.standard
        settings.uidaiCertificates = Self.samples.appending(path: "pinned").path
        let fixture = try await NodeFixture(settings: settings)
        try await fixture.signedIn()
        let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
        try await Application(router: kiosk.router()).test(.router) { client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.head)])
            try await test(fixture, visitor)
        }
    }

    @Test func `a code is read, compared, decided upon, and stands on the request`() async throws {
        try await withReader { fixture, visitor in
            #expect(visitor.html.contains("href=\"/identity\""))
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            #expect(visitor.path == "/identity/match")
            for word in ["Ramprasad Maravi", "•••• •••• 4821", "S/O Shyamlal Maravi", "/identity/photo"] {
                #expect(visitor.html.contains(word), "\(word)")
            }
            let photo = try await visitor.get("/identity/photo")
            #expect(photo.headers[.contentType] == "image/jpeg")
            #expect(photo.headers[.cacheControl] == "no-store")
            #expect(photo.body.readableBytesView.starts(with: [0xFF, 0xD8]))
            try await visitor.get("/identity/match")
            try await visitor.post("/identity/decide", [("decision", "same")])
            #expect(visitor.path == "/services")
            let member = SampleHouseholds.maravi.members[0].id
            let last = try #require(try await fixture.node.store.lastIdentityCheck(of: member))
            #expect(last.check.decision == .samePerson)
            #expect(last.check.lastFour == "4821")
            #expect(last.check.matches.map(\.field) == MatchedField.allCases)
            #expect(last.check.consent == IdentityConsent.hash)
            let taken = try await visitor.takeRequest(member: VisitTests.head)
            let id = try #require(RecordID(String(taken.split(separator: "/")[1])))
            let identity = try await fixture.node.store.request(id).submission.identity
            #expect(identity == ProvenIdentity(kind: .aadhaarQR, reference: last.check.reference, check: last.id))
        }
    }

    @Test func `after the decision, or for another member, the proof is forgotten`() async throws {
        try await withReader { _, visitor in
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            try await visitor.post("/identity/decide", [("decision", "unsure")])
            #expect(try await visitor.get("/identity/photo").status == .notFound)
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            try await visitor.post("/family", [("member", VisitTests.wife)])
            #expect(try await visitor.get("/identity/photo").status == .notFound)
            try await visitor.get("/identity/match")
            #expect(visitor.path == "/identity")
        }
    }

    @Test func `a proof that was not decided upon is forgotten after ten minutes`() async throws {
        try await withReader { fixture, visitor in
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            fixture.clock.advance(bySeconds: PresentedProof.lifetimeSeconds + 1)
            #expect(try await visitor.get("/identity/photo").status == .notFound)
        }
    }

    @Test(arguments: [IdentityCheck.Decision.anotherPerson, .unsure])
    func `only "the same person" stands on a request`(decision: IdentityCheck.Decision) async throws {
        try await withReader { fixture, visitor in
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            try await visitor.post("/identity/decide", [("decision", decision.rawValue)])
            let member = SampleHouseholds.maravi.members[0].id
            #expect(try await fixture.node.store.lastIdentityCheck(of: member)?.check.decision == decision)
            #expect(try await fixture.node.provenIdentity(of: member) == nil)
        }
    }

    @Test func `a check of yesterday proves nothing today`() async throws {
        try await withReader { fixture, visitor in
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            try await visitor.post("/identity/decide", [("decision", "same")])
            let member = SampleHouseholds.maravi.members[0].id
            #expect(try await fixture.node.provenIdentity(of: member) != nil)
            fixture.clock.advance(bySeconds: 86_400)
            #expect(try await fixture.node.provenIdentity(of: member) == nil)
        }
    }

    @Test(arguments: [
        ("qr-v2", "", "पहले सहमति लें"), ("qr-early", "yes", "मान्य नहीं था"),
        ("qr-old-letter", "yes", "पुराने आधार पत्र"),
        ("v2-anon-aadhaar-test", "yes", "यूआईडीएआई का नहीं निकला"),
    ])
    func `what is not accepted says why, and the digits are not shown again`(
        sample: String, agreed: String, words: String
    ) async throws {
        try await withReader { _, visitor in
            let digits = try Self.digits(sample)
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", agreed), ("code", digits)])
            #expect(visitor.path == "/identity")
            #expect(visitor.html.contains(words))
            #expect(!visitor.html.contains(digits.prefix(40)))
        }
    }

    @Test func `an e-KYC file is read with its share code`() async throws {
        try await withReader { _, visitor in
            let file = [UInt8](try Data(contentsOf: Self.samples.appending(path: "kyc-zipcrypto.zip")))
            try await visitor.get("/identity")
            try await visitor.upload("/identity", [("agreed", "yes"), ("share", "1111"), ("code", "")], file: file)
            #expect(visitor.path == "/identity")
            #expect(visitor.html.contains("id=\"share-e\""))
            #expect(!visitor.html.contains("1111"))
            try await visitor.upload("/identity", [("agreed", "yes"), ("share", "4821"), ("code", "")], file: file)
            #expect(visitor.path == "/identity/match")
            #expect(visitor.html.contains("Ramprasad Maravi"))
        }
    }

    @Test func `a decision has to be made`() async throws {
        try await withReader { _, visitor in
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            try await visitor.post("/identity/decide")
            #expect(visitor.path == "/identity/match")
            #expect(visitor.html.contains("id=\"decision-e\""))
        }
    }

    @Test func `without certificates nothing is accepted`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.head)])
            try await visitor.get("/identity")
            try await visitor.post("/identity", [("agreed", "yes"), ("code", try Self.digits())])
            #expect(visitor.path == "/identity")
            #expect(visitor.html.contains("तकनीशियन"))
        }
    }

    @Test func `a code of nobody in the register says so`() async throws {
        try await withReader { _, visitor in
            try await visitor.get("/identity/find")
            try await visitor.post("/identity/find", [("code", try Self.digits("qr-year"))])
            #expect(visitor.path == "/identity/find")
            #expect(visitor.html.contains("पहले सहमति लें"))
            try await visitor.post("/identity/find", [("agreed", "yes"), ("code", try Self.digits("qr-year"))])
            #expect(visitor.path == "/find")
            #expect(visitor.html.contains("इस नाम का कोई सदस्य नहीं मिला"))
            #expect(try await visitor.get("/identity/photo").status == .notFound)
        }
    }
}
