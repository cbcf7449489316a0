import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Kiosk
import NIOCore
import NodeKit
import TestKit

/// A browser without a screen: keeps cookies, reads the token off the page, follows redirects.
final class Visitor {
    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    /// Where it stands after the last redirect.
    private(set) var path = "/"
    private(set) var html = ""
    private(set) var status = HTTPResponse.Status.ok

    init(_ client: any TestClientProtocol) { self.client = client }

    var token: String {
        let rest = html.components(separatedBy: "name=\"token\" value=\"").dropFirst().first
        return rest.map { String($0.prefix { $0 != "\"" }) } ?? ""
    }

    @discardableResult
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await request(path, .get, headers: headers, body: nil)
    }

    /// Sends a form with the token of the page before us, unless `fields` bring their own.
    @discardableResult
    func post(
        _ path: String, _ fields: [(String, String)] = [], headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let all = fields.contains { $0.0 == "token" } ? fields : fields + [("token", token)]
        let body = all.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await request(path, .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// Sends a form with a file, with the token of the page before us.
    @discardableResult
    func upload(_ path: String, _ fields: [(String, String)], file: [UInt8]) async throws -> TestResponse {
        var body: [UInt8] = []
        for (name, value) in fields + [("token", token)] {
            body += Array("--x0x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let head = "--x0x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: a/b\r\n\r\n"
        body += Array(head.utf8) + file + Array("\r\n--x0x--\r\n".utf8)
        return try await request(
            path, .post, headers: [.contentType: "multipart/form-data; boundary=x0x"], body: ByteBuffer(bytes: body))
    }

    /// Sends a body of another type.
    func send(_ path: String, _ body: ByteBuffer, type: String) async throws -> TestResponse {
        try await request(path, .post, headers: [.contentType: type], body: body)
    }

    private func request(
        _ path: String, _ method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> TestResponse {
        var sent = headers
        if !cookies.isEmpty {
            sent[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let response = try await client.execute(uri: path, method: method, headers: sent, body: body)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : ""
        }
        if response.status == .seeOther, let next = response.headers[.location] { return try await get(next) }
        self.path = path
        status = response.status
        if response.headers[.contentType]?.hasPrefix("text/html") == true {
            html = String(buffer: response.body)
        }
        return response
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension Visitor {
    /// `/drafts/<id>`, from any of its pages.
    var draft: String { "/" + path.split(separator: "/").prefix(2).joined(separator: "/") }

    func signIn(_ person: String, _ pin: String) async throws {
        try await get("/sign-in")
        try await post("/sign-in", [("person", person), ("pin", pin)])
    }

    /// From the number to the slip; returns the request's path.
    func takeRequest(member: String) async throws -> String {
        try await get("/find")
        try await post("/find", [("number", "12345678")])
        try await post("/family", [("member", member)])
        try await post("/services", [("service", "gad.income")])
        try await post(path, [("answer.annual_income", "96000"), ("answer.income_source", "farming")])
        try await post(draft + "/declaration", [("confirmed", "yes")])
        try await post(draft + "/submit", [("consent", "yes")])
        return "/" + path.split(separator: "/").prefix(2).joined(separator: "/")
    }
}

/// A kiosk over a node in memory, with two people who have their PINs.
func withKiosk(
    offering catalogue: Catalogue = SampleCatalogue.catalogue,
    _ test: @escaping @Sendable (NodeFixture, any TestClientProtocol) async throws -> Void
) async throws {
    let fixture = try await NodeFixture(catalogue: catalogue)
    try await fixture.signedIn()
    let kiosk = try KioskApplication(node: fixture.node, random: fixture.random)
    try await Application(router: kiosk.router()).test(.router) { client in try await test(fixture, client) }
}
