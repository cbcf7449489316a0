import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NodeKit
import Primitives
import Store
import Synchronization
import TestKit
import Testing

/// The drawer, cancellations and appeals, page by page, over a real node.
@Suite struct CashPagesTests {
    private static let head = SampleHouseholds.maravi.members[0].id.digits

    private func withDay(
        hasDrawer: Bool, catalogue: Catalogue = SampleGuarantee.catalogue,
        _ test: @escaping @Sendable (NodeFixture, Visitor) async throws -> Void
    ) async throws {
        let fixture = try await NodeFixture(catalogue: catalogue, hasDrawer: hasDrawer)
        try await fixture.signedIn()
        let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
        try await Application(router: kiosk.router()).test(.router) { client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await test(fixture, visitor)
        }
    }

    @Test func `the day begins with the count, and an empty drawer is one press`() async throws {
        try await withDay(hasDrawer: false) { _, visitor in
            #expect(visitor.path == "/cash")
            #expect(visitor.html.contains("दराज़ में अभी कितना है"))
            try await visitor.post("/cash/open", [("n500", "एक")])
            #expect(visitor.path == "/cash")
            #expect(visitor.html.contains("id=\"count-e\"") && visitor.html.contains("value=\"एक\""))
            try await visitor.post("/cash/open", [("empty", "yes")])
            #expect(visitor.path == "/find")
            try await visitor.get("/cash")
            #expect(visitor.html.contains("दराज़ में होना चाहिए") && visitor.html.contains("₹0"))
            try await visitor.post("/cash/open", [("empty", "yes")])
            #expect(visitor.path == "/find")
        }
    }

    @Test func `a fee without a drawer waits, and goes on where it stood`() async throws {
        try await withDay(hasDrawer: false) { fixture, visitor in
            try await visitor.get("/find")
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", Self.head)])
            try await visitor.post("/services", [("service", "gad.income")])
            try await visitor.post(
                visitor.path, [("answer.annual_income", "96000"), ("answer.income_source", "farming")])
            let draft = visitor.draft
            try await visitor.post(draft + "/declaration", [("confirmed", "yes")])
            #expect(visitor.html.contains("छपी प्रति नहीं चाहिए") && visitor.html.contains("₹20"))
            try await visitor.post(draft + "/copy", [("copy", "yes")])
            #expect(visitor.path == draft + "/review")
            #expect(visitor.html.contains("₹25"))
            try await visitor.post(draft + "/submit", [("consent", "yes")])
            #expect(visitor.path == "/cash")
            #expect(visitor.html.contains("शुल्क लेने से पहले"))
            #expect(try await fixture.node.store.requestCounts().isEmpty)
            try await visitor.post("/cash/open", [("n20", "5"), ("n500", "")])
            #expect(visitor.path == draft + "/review")
            try await visitor.post(draft + "/submit", [("consent", "yes")])
            #expect(visitor.html.contains("MDL03-26-000001-"))
            try await visitor.get("/cash")
            #expect(visitor.html.contains("₹125") && visitor.html.contains("आय प्रमाण पत्र"))
        }
    }

    @Test func `a difference asks why, and closing prints the signed slip`() async throws {
        try await withDay(hasDrawer: true) { fixture, visitor in
            _ = try await visitor.takeRequest(member: Self.head)
            let drawer = try #require(try await fixture.node.store.openDrawer(of: NodeFixture.taker.id)).id
            try await visitor.get("/cash/close")
            let fields = [("drawer", drawer.description), ("lines", "1"), ("n10", "1")]
            try await visitor.post("/cash/close", fields)
            #expect(visitor.path == "/cash/close")
            #expect(visitor.html.contains("₹10 कम हैं") && visitor.html.contains("value=\"1\""))
            let before = fixture.slips.rasters.withLock { $0.count }
            try await visitor.post("/cash/close", fields + [("reason", "change"), ("reason-text", "दस का नोट")])
            #expect(visitor.path == "/cash/drawers/\(drawer)")
            #expect(visitor.html.contains("छुट्टे नहीं थे; दस का नोट"))
            #expect(fixture.slips.rasters.withLock { $0.count } == before + 1)
            // A second press only shows it.
            try await visitor.post("/cash/close", fields)
            #expect(visitor.path == "/cash/drawers/\(drawer)")
            try await visitor.post("/cash/drawers/\(drawer)/slip")
            #expect(fixture.slips.rasters.withLock { $0.count } == before + 2)
            try await visitor.get("/cash")
            #expect(visitor.html.contains("पिछले गल्ले") && visitor.html.contains(drawer.shortDrawer))
        }
    }

    @Test func `yesterday's drawer leads to its closing first`() async throws {
        try await withDay(hasDrawer: true) { fixture, visitor in
            fixture.clock.advance(bySeconds: 86_400)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            #expect(visitor.path == "/cash")
            #expect(visitor.html.contains("पिछले दिन का गल्ला"))
            _ = try await visitor.takeRequest(member: Self.head)
            #expect(visitor.path == "/cash/close")
            #expect(visitor.html.contains("26-11-2026"))
        }
    }

    @Test func `a request is taken back with its money and a slip`() async throws {
        try await withDay(hasDrawer: true) { fixture, visitor in
            let request = try await visitor.takeRequest(member: Self.head)
            try await visitor.get(request)
            #expect(visitor.html.contains(request + "/cancel"))
            try await visitor.get(request + "/cancel")
            try await visitor.post(request + "/cancel")
            #expect(visitor.html.contains("id=\"reason-e\""))
            let before = fixture.slips.rasters.withLock { $0.count }
            try await visitor.post(request + "/cancel", [("reason", "service")])
            #expect(visitor.path == request)
            #expect(visitor.html.contains("₹20 लौटाए") && visitor.html.contains("वापस लिया गया"))
            #expect(fixture.slips.rasters.withLock { $0.count } == before + 1)
            #expect(!visitor.html.contains(request + "/cancel\""))
            try await visitor.get("/cash")
            #expect(visitor.html.contains("−₹20"))
        }
    }

    @Test func `a late request shows what is owed and leads to its appeal in one press`() async throws {
        try await withDay(hasDrawer: true) { fixture, visitor in
            let request = try await visitor.takeRequest(member: Self.head)
            try await visitor.get(request)
            #expect(visitor.html.contains("01-12-2026 से पहले नहीं"))
            try await visitor.post(request + "/appeal", [("level", "first")])
            #expect(visitor.path == request)
            #expect(visitor.html.contains("अभी अपील नहीं हो सकती"))
            fixture.clock.advance(bySeconds: 7 * 86_400)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.get(request)
            #expect(visitor.html.contains("₹750") && visitor.html.contains("यह विधिक पाठ नहीं है"))
            try await visitor.post(request + "/appeal", [("level", "first")])
            #expect(visitor.path.hasPrefix("/drafts/"))
            #expect(visitor.html.contains("value=\"MDL03-26-000001-"))
            try await visitor.get("/day")
            #expect(visitor.html.contains("तिथि निकल गई"))
            try await visitor.get("/status")
            #expect(visitor.html.contains("₹750"))
        }
    }

    @Test func `nobody looks into another's drawer`() async throws {
        try await withDay(hasDrawer: true) { fixture, visitor in
            var other = NodeFixture.taker
            other.id = PersonID("OP09")!
            let drawer = try await fixture.node.openDrawer(with: .empty, by: other)
            try await visitor.get("/cash/drawers/\(drawer)")
            #expect(visitor.status == .notFound)
            try await visitor.get("/cash/drawers/00")
            #expect(visitor.status == .notFound)
        }
    }
}
