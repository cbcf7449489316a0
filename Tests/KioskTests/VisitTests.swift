import Devices
import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NIOCore
import NodeKit
import Primitives
import Store
import Synchronization
import TestKit
import Testing

/// The visit, page by page, over a real node.
@Suite struct VisitTests {
    static let head = SampleHouseholds.maravi.members[0].id.digits
    static let wife = SampleHouseholds.maravi.members[1].id.digits

    @Test func `a person signs in for the first time with the code and a PIN of their own`() async throws {
        let fixture = try await NodeFixture()
        let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
        try await Application(router: kiosk.router()).test(.router) { client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            #expect(visitor.path == "/first-sign-in")
            let wrong = [("person", "OP02"), ("code", "AAAA-1112"), ("pin", "246813"), ("again", "246813")]
            try await visitor.post("/first-sign-in", wrong)
            #expect(visitor.html.contains("id=\"code-e\""))
            #expect(!visitor.html.contains("AAAA-1112") && !visitor.html.contains("246813"))
            let differing = [("person", "OP02"), ("code", "AAAA-1111"), ("pin", "246813"), ("again", "246814")]
            try await visitor.post("/first-sign-in", differing)
            #expect(visitor.html.contains("id=\"again-e\""))
            let weak = [("person", "OP02"), ("code", "AAAA-1111"), ("pin", "123456"), ("again", "123456")]
            try await visitor.post("/first-sign-in", weak)
            #expect(visitor.html.contains("id=\"pin-e\""))
            let right = [("person", "OP02"), ("code", "AAAA-1111"), ("pin", "246813"), ("again", "246813")]
            try await visitor.post("/first-sign-in", right)
            #expect(visitor.path == "/find")
        }
    }

    @Test func `a wrong PIN is counted, and the fifth locks`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            for left in [4, 3, 2, 1] {
                try await visitor.signIn("OP02", "000000")
                #expect(visitor.html.contains("\(left) मौके"))
            }
            try await visitor.signIn("OP02", "000000")
            #expect(visitor.html.contains("तक बंद है"))
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            #expect(visitor.path == "/sign-in")
        }
    }

    @Test(arguments: [
        ("1234", "अंक पूरे नहीं"), ("87654321", "नहीं मिला"), ("9876500000", "दर्ज नहीं"), ("", "कुछ नहीं लिखा गया"),
        ("xyzzyq", "इस नाम जैसा कोई परिवार"),
    ])
    func `a number that finds no family says what to try next`(number: String, words: String) async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", number)])
            #expect(visitor.path == "/find")
            #expect(visitor.html.contains(words))
        }
    }

    @Test(arguments: ["12345678", "1234 5678", "204718365", "98765 01234", "+919876501234"])
    func `a family is found by each of its numbers`(number: String) async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", number)])
            #expect(visitor.path == "/family")
            #expect(visitor.html.contains("रामप्रसाद मरावी"))
        }
    }

    @Test(arguments: ["ramparsad marawi saraitola", "रामपरसाद मराबी"])
    func `a name in either script, misspelt, leads to the families that it may mean`(name: String) async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", name)])
            #expect(visitor.path == "/families")
            #expect(visitor.html.contains("इन परिवारों में ऐसा नाम है"))
            #expect(visitor.html.contains("सरईटोला") && visitor.html.contains("सुनीता"))
            try await visitor.post("/families", [("family", "0")])
            #expect(visitor.path == "/family")
            #expect(visitor.html.contains("रामप्रसाद मरावी"))
        }
    }

    @Test func `form errors stand beside their field, and what was typed stays`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", Self.head)])
            try await visitor.post("/services", [("service", "gad.income")])
            let (draft, step) = (visitor.draft, visitor.path)
            #expect(!visitor.html.contains("aria-invalid"))
            try await visitor.post(step, [("answer.annual_income", "छियानवे हज़ार")])
            #expect(visitor.path == step)
            #expect(visitor.html.contains("id=\"annual_income-e\"") && visitor.html.contains("id=\"income_source-e\""))
            #expect(visitor.html.contains("value=\"छियानवे हज़ार\""))
            let saved = try await visitor.post(draft + "/save", [("answer.annual_income", "96000")])
            #expect(String(buffer: saved.body) == "10:42")
            try await visitor.get(draft + "/review")
            #expect(visitor.path == step)
            #expect(visitor.html.contains("value=\"96000\""))
            try await visitor.post("/services", [("service", "gad.income")])
            #expect(visitor.path == step)
        }
    }

    @Test func `without consent nothing is taken, and a second press names the first number`() async throws {
        try await withKiosk { fixture, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", Self.head)])
            try await visitor.post("/services", [("service", "gad.income")])
            let draft = visitor.draft
            try await visitor.post(
                visitor.path, [("answer.annual_income", "96000"), ("answer.income_source", "farming")])
            try await visitor.post(draft + "/declaration")
            #expect(visitor.html.contains("id=\"confirmed-e\""))
            try await visitor.post(draft + "/declaration", [("confirmed", "yes")])
            try await visitor.post(draft + "/submit")
            #expect(visitor.html.contains("id=\"consent-e\""))
            #expect(try await fixture.node.store.requestCounts().isEmpty)
            let token = visitor.token
            try await visitor.post(draft + "/submit", [("consent", "yes")])
            let slip = visitor.path
            #expect(visitor.html.contains("MDL03-26-000001-"))
            try await visitor.post(draft + "/submit", [("consent", "yes"), ("token", token)])
            #expect(visitor.path == slip)
            #expect(fixture.slips.rasters.withLock { $0.count } == 1)
            try await visitor.post("/next")
            try await visitor.get("/family")
            #expect(visitor.path == "/find")
        }
    }

    @Test func `a printer without paper leaves the request, and the slip can be printed later`() async throws {
        try await withKiosk { fixture, client in
            fixture.slips.obstacle.withLock { $0 = .paperOut }
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            let request = try await visitor.takeRequest(member: Self.head)
            #expect(visitor.path == request + "/slip")
            #expect(visitor.status == .ok)
            #expect(visitor.html.contains("नया रोल डालें") && visitor.html.contains("पर्ची नहीं छपी"))
            fixture.slips.obstacle.withLock { $0 = nil }
            try await visitor.post(request + "/slip")
            #expect(visitor.html.contains("पर्ची छप गई"))
            #expect(!visitor.html.contains("पर्ची नहीं छपी"))
        }
    }

    @Test func `the same service twice for a member leads to the first`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            _ = try await visitor.takeRequest(member: Self.head)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", Self.head)])
            try await visitor.post("/services", [("service", "gad.income")])
            #expect(visitor.path == "/family")
            #expect(visitor.html.contains("MDL03-26-000001-"))
        }
    }

    @Test func `the language, the letters and the contrast stay chosen`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get("/")
            #expect(visitor.html.contains("<html lang=\"hi\" class=\"letters-normal\">"))
            try await visitor.post("/aids", [("aid", "language"), ("back", "/")])
            try await visitor.post("/aids", [("aid", "letters"), ("back", "/")])
            try await visitor.post("/aids", [("aid", "contrast"), ("back", "/sign-in")])
            #expect(visitor.path == "/sign-in")
            #expect(visitor.html.contains("<html lang=\"en\" class=\"letters-large\" data-theme=\"contrast\">"))
            try await visitor.post("/aids", [("aid", "help"), ("back", "/sign-in")])
            #expect(visitor.html.contains("href=\"/sign-in\""))
        }
    }
}
