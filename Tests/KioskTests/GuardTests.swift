import Hummingbird
import HummingbirdTesting
import Kiosk
import NIOCore
import NodeKit
import TestKit
import Testing

@Suite struct GuardTests {
    @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1:9", "[::1]:8080", "kiosk.local"])
    func `names of this machine are names of the kiosk`(authority: String) {
        let names = HostGate.loopbackNames + ["kiosk.local"]
        #expect(names.contains(HostGate.name(of: authority)))
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "10.0.0.1", "[::1].evil.example", "",
    ])
    func `other names are not`(authority: String) {
        #expect(!HostGate.loopbackNames.contains(HostGate.name(of: authority)))
    }

    @Test func `a page asked for under another name is not given`() async throws {
        let fixture = try await NodeFixture()
        let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
        try await Application(router: kiosk.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)))
            .test(.live) { client in
                let port = try #require(client.port)
                let refused = try await TestClient.withClient(host: "127.0.0.1", port: port) { other in
                    try await other.execute(TestClient.Request("/", method: .get, authority: "evil.example"))
                }
                #expect(refused.status == .misdirectedRequest)
                #expect(refused.headers[.setCookie] == nil)
                let given = try await client.execute(uri: "/", method: .get)
                #expect(given.status == .ok)
            }
    }

    @Test func `every answer forbids what is not needed`() async throws {
        try await withKiosk { _, client in
            for path in ["/", "/find", "/no-such-page", "/assets/kiosk.css"] {
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.contentSecurityPolicy)
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                let isAsset = path.hasPrefix("/assets/")
                #expect(response.headers[.cacheControl] == (isAsset ? "no-cache" : "no-store"))
            }
        }
    }

    @Test func `the session's cookie is for this server alone, and long enough`() async throws {
        try await withKiosk { _, client in
            let response = try await client.execute(uri: "/", method: .get)
            let cookie = try #require(response.headers[values: .setCookie].first { $0.hasPrefix("eseva-session=") })
            #expect(cookie.prefix { $0 != ";" }.count == "eseva-session=".count + 64)
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Expires") && !cookie.contains("Max-Age"))
        }
    }

    @Test func `a form without its session's token changes nothing`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let known = visitor.token
            for token in ["", "00", String(known.reversed())] {
                let fields = [("person", "OP02"), ("pin", NodeFixture.takerPIN), ("token", token)]
                #expect(try await visitor.post("/sign-in", fields).status == .forbidden)
            }
            try await visitor.get("/find")
            #expect(visitor.path == "/sign-in")
        }
    }

    @Test(arguments: [
        HTTPFields([.init(name: .origin, value: "http://evil.example")]),
        HTTPFields([.init(name: .origin, value: "null")]),
        HTTPFields([.init(name: .init("Sec-Fetch-Site")!, value: "cross-site")]),
    ])
    func `a form from another origin is refused even with the token`(headers: HTTPFields) async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let fields = [("person", "OP02"), ("pin", NodeFixture.takerPIN)]
            #expect(try await visitor.post("/sign-in", fields, headers: headers).status == .forbidden)
        }
    }

    @Test func `a form that is too large or of another kind is refused`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let large = String(repeating: "x", count: FormGate.maximumBytes)
            #expect(try await visitor.post("/sign-in", [("person", large)]).status == .contentTooLarge)
            let json = try await client.execute(
                uri: "/sign-in", method: .post, headers: [.contentType: "application/json"],
                body: ByteBuffer(string: "{}"))
            #expect(json.status == .badRequest)
        }
    }

    @Test func `signing in begins a new session, and the old name is worth nothing`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let before = try #require(visitor.cookies["eseva-session"])
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            #expect(visitor.path == "/find")
            #expect(visitor.cookies["eseva-session"] != before)
            let old = try await client.execute(
                uri: "/find", method: .get, headers: [.cookie: "eseva-session=\(before)"])
            #expect(old.headers[.location] == "/sign-in")
        }
    }

    @Test func `a session that nobody touches ends, and says so`() async throws {
        try await withKiosk { fixture, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            fixture.clock.advance(bySeconds: 14 * 60)
            try await visitor.get("/find")
            #expect(visitor.path == "/find")
            let page = visitor.token
            fixture.clock.advance(bySeconds: 16 * 60)
            #expect(try await visitor.post("/find", [("number", "1"), ("token", page)]).status == .forbidden)
            #expect(visitor.html.contains("यह पन्ना पुराना हो गया"))
            try await visitor.get("/day")
            #expect(visitor.path == "/sign-in")
            try await visitor.post("/sign-in", [("person", "OP02"), ("pin", NodeFixture.takerPIN)])
            #expect(visitor.path == "/day")
        }
    }

    @Test func `nobody does another role's work`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            #expect(try await visitor.get("/cases").status == .forbidden)
            let officer = Visitor(client)
            try await officer.signIn("TH01", NodeFixture.officerPIN)
            #expect(officer.path == "/cases")
            #expect(try await officer.get("/find").status == .forbidden)
        }
    }

    @Test(arguments: ["/family", "/day", "/cases", "/status", "/drafts/00000000000000000000000000000000"])
    func `nobody sees a page of work without signing in`(path: String) async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.get(path)
            #expect(visitor.path == "/sign-in")
        }
    }

    @Test func `an unknown page or record says so in words`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            for path in ["/no-such-page", "/requests/none", "/requests/0192f3a4b5c67d8e9fa0b1c2d3e4f506"] {
                #expect(try await visitor.get(path).status == .notFound)
                #expect(visitor.html.contains("<h1 id=\"title\">"))
            }
        }
    }

    @Test func `an asset is sent again only when it changed`() async throws {
        try await withKiosk { _, client in
            let first = try await client.execute(uri: "/assets/Fonts/NotoSans-Bold.woff2", method: .get)
            #expect(first.headers[.contentType] == "font/woff2")
            let tag = try #require(first.headers[.eTag])
            let again = try await client.execute(
                uri: "/assets/Fonts/NotoSans-Bold.woff2", method: .get, headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(try await client.execute(uri: "/assets/../Pages/page.mustache", method: .get).status == .notFound)
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "evil", "/a?b=c", ""])
    func `the aids lead nowhere else`(back: String) {
        #expect(Desk.ownPath(back) == "/")
    }
}
