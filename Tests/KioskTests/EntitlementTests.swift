import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// From what a member can have to its form, and why.
@Suite struct KioskEntitlementTests {
    private static let wife = VisitTests.wife

    private func withVisitor(_ body: @escaping @Sendable (NodeFixture, Visitor) async throws -> Void) async throws {
        var catalogue = SampleCatalogue.catalogue
        var pension = Fixtures.pension
        pension.form = SampleCatalogue.income.form
        pension.declaration = nil
        pension.documents = []
        catalogue.services.append(pension)
        let fixture = try await NodeFixture(catalogue: catalogue)
        try await fixture.signedIn()
        let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
        try await Application(router: kiosk.router()).test(.router) { client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await body(fixture, visitor)
        }
    }

    @Test func `one press leads from an entitlement to its form`() async throws {
        try await withVisitor { _, visitor in
            #expect(visitor.html.contains("value=\"\(Self.wife) sj.pension\""))
            // For the head neither scheme is open: a man under sixty.
            #expect(!visitor.html.contains("value=\"\(VisitTests.head) sj.pension\""))
            try await visitor.post("/family", [("begin", "\(Self.wife) sj.pension")])
            #expect(visitor.path.hasPrefix("/drafts/"))
            #expect(visitor.html.contains("सुनीता मरावी"))
            #expect(visitor.html.contains("पात्रता अभी पूरी तरह पता नहीं"))
            let draft = visitor.draft
            try await visitor.post("/family", [("begin", "\(Self.wife) sj.pension")])
            #expect(visitor.draft == draft)
            try await visitor.get("/family")
            #expect(visitor.html.contains(draft))
        }
    }

    @Test func `the reasons are told, with the way on`() async throws {
        try await withVisitor { _, visitor in
            try await visitor.post("/family", [("why", "\(Self.wife) sj.pension")])
            #expect(visitor.path == "/family/why")
            #expect(visitor.html.contains("महिला पेंशन") && visitor.html.contains("social.example"))
            #expect(visitor.html.contains("दिखाएँ: मूल निवासी प्रमाण पत्र"))
            #expect(!visitor.path.contains(Self.wife))
            try await visitor.post("/family", [("begin", "\(Self.wife) sj.pension")])
            try await visitor.get(visitor.draft + "/why")
            #expect(visitor.html.contains("महिला पेंशन"))
        }
    }

    @Test func `who is not eligible is told so, and goes on to the slip`() async throws {
        try await withVisitor { fixture, visitor in
            try await visitor.post("/family", [("member", VisitTests.head)])
            #expect(visitor.html.contains("पात्र नहीं"))
            try await visitor.post("/services", [("service", "sj.pension")])
            #expect(visitor.html.contains("आवेदन फिर भी लिया जा सकता है"))
            let draft = visitor.draft
            try await visitor.post(
                visitor.path, [("answer.annual_income", "96000"), ("answer.income_source", "farming")])
            #expect(visitor.path == draft + "/review")
            #expect(visitor.html.contains("आवेदन फिर भी लिया जा सकता है"))
            try await visitor.post(draft + "/submit", [("consent", "yes")])
            #expect(visitor.html.contains("MDL03-26-000001-"))
            let listed = try await fixture.node.store.requests(.family(SampleHouseholds.maravi.family))
            let request = try await fixture.node.store.request(try #require(listed.first).id)
            #expect(request.submission.eligibility?.truth == .fails)
        }
    }
}
