import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kiosk
import NodeKit
import Testing

struct GuardTests {
    private func kiosk() async throws -> some ApplicationProtocol {
        try await KioskApplication(node: NodeFixture().node).application()
    }

    private let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    @Test func `a page carries a strict policy and no outside source`() async throws {
        try await kiosk().test(.router) { client in
            try await client.execute(uri: "/", method: .get) { response in
                #expect(response.status == .ok)
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"))
                #expect(policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test(arguments: [
        ("localhost:8080", true), ("LOCALHOST", true), ("127.0.0.1:80", true), ("[::1]:8080", true),
        ("evil.example", false), ("localhost.evil.example", false), ("10.0.0.1", false), ("", false),
        ("[::1].evil.example", false), ("[::1]", true),
    ])
    func `only the centre's own names count, whatever their port`(authority: String, isOwn: Bool) {
        #expect(HostGate.loopbackNames.contains(HostGate.name(of: authority)) == isOwn)
    }

    @Test func `the session cookie is strict, for the server only, and long`() async throws {
        try await kiosk().test(.router) { client in
            try await client.execute(uri: "/signin", method: .get) { response in
                let cookie = try #require(response.headers[.setCookie])
                #expect(cookie.contains("HttpOnly"))
                #expect(cookie.contains("SameSite=Strict"))
                #expect(try #require(cookie.split(separator: ";").first?.split(separator: "=").last).count >= 43)
            }
        }
    }

    @Test(arguments: ["token=wrong&person=OP02&pin=246813", "person=OP02&pin=246813", ""])
    func `a form without its token changes nothing`(body: String) async throws {
        try await kiosk().test(.router) { client in
            try await client.execute(
                uri: "/signin", method: .post, headers: form, body: ByteBuffer(string: body)
            ) { response in
                #expect(response.status.code >= 400)
            }
        }
    }

    @Test func `a form that another site sends is refused`() async throws {
        try await kiosk().test(.router) { client in
            var headers = form
            headers[.origin] = "https://evil.example"
            try await client.execute(
                uri: "/signin", method: .post, headers: headers, body: ByteBuffer(string: "person=OP02")
            ) { response in
                #expect(response.status.code >= 400)
            }
        }
    }

    @Test(arguments: ["/family", "/day", "/cases", "/status", "/drafts/00000000000000000000000000000000"])
    func `nobody sees a page of work without signing in`(path: String) async throws {
        try await kiosk().test(.router) { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status != .ok)
            }
        }
    }

    @Test func `a body beyond the limit is refused`() async throws {
        try await kiosk().test(.router) { client in
            let body = ByteBuffer(repeating: 0x61, count: 4 << 20)
            try await client.execute(uri: "/signin", method: .post, headers: form, body: body) { response in
                #expect(response.status.code >= 400)
            }
        }
    }
}
