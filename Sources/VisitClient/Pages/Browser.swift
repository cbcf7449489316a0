import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// A browser without a screen, for one host: keeps cookies, sends the forms that a page offers, follows redirects.
package final class Browser: Sendable {
    /// What came back, at the end of all redirects.
    package struct Response: Sendable {
        package let status: Int
        package let path: String
        package let contentType: String
        package let body: [UInt8]
        package let headers: [(name: String, value: String)]

        /// Where a redirect leads.
        package var location: String? { headers.first { $0.name.lowercased() == "location" }?.value }

        /// The body as a page.
        package func page() throws(PageProblem) -> HTMLPage {
            try HTMLPage(String(decoding: body, as: UTF8.self))
        }
    }

    /// The host did not behave.
    package struct Trouble: Error, CustomStringConvertible {
        package let description: String
    }

    private static let maximumRedirects = 10
    private static let maximumBodyBytes = 16 << 20
    private static let timeout = TimeAmount.seconds(30)

    /// Like `http://127.0.0.1:8080`.
    package let origin: String
    private let browsers: Browsers
    private let jar = Mutex(CookieJar())

    init(origin: String, browsers: Browsers) {
        self.origin = origin
        self.browsers = browsers
    }

    /// Opens a path of the host.
    package func open(_ path: String) async throws -> Response {
        try await follow(path, form: nil)
    }

    /// Fills in a form, presses a button of it (the first where none is given) and follows where that leads.
    package func send(
        _ form: HTMLForm, from path: String, with answers: [String: [String]] = [:],
        pressing button: HTMLForm.Button? = nil
    ) async throws -> Response {
        let (target, body) = try request(form, from: path, with: answers, pressing: button)
        return try await follow(target, form: body)
    }

    /// The same without following where that leads.
    package func answer(
        to form: HTMLForm, from path: String, with answers: [String: [String]] = [:]
    ) async throws -> Response {
        let (target, body) = try request(form, from: path, with: answers, pressing: nil)
        return try await fetch(target, form: body)
    }

    /// What pressing a button sends: an address, and the form's body where it is posted.
    private func request(
        _ form: HTMLForm, from path: String, with answers: [String: [String]], pressing button: HTMLForm.Button?
    ) throws -> (target: String, body: String?) {
        var pairs = try form.filled(with: answers)
        let pressed = button ?? form.buttons.first
        if let pressed, !pressed.name.isEmpty { pairs.append((pressed.name, pressed.value)) }
        let action = pressed?.action ?? (form.action.isEmpty ? path : form.action)
        let target = resolved(action, against: path)
        guard form.isPost else {
            let query = FormEncoding.encoded(pairs)
            return (target.prefix { $0 != "?" } + (query.isEmpty ? "" : "?" + query), nil)
        }
        return (target, FormEncoding.encoded(pairs))
    }

    private func follow(_ path: String, form: String?) async throws -> Response {
        var path = path, form = form
        for _ in 0...Self.maximumRedirects {
            let response = try await fetch(path, form: form)
            guard (300..<400).contains(response.status), response.status != 304 else { return response }
            guard let location = response.location else {
                throw Trouble(description: "\(path) redirects nowhere")
            }
            path = resolved(location, against: path)
            if response.status != 307 && response.status != 308 { form = nil }
        }
        throw Trouble(description: "\(path) redirects too often")
    }

    private func fetch(_ path: String, form: String?) async throws -> Response {
        var request = HTTPClientRequest(url: origin + path)
        request.headers.add(name: "accept", value: "text/html,*/*")
        if let line = jar.withLock(\.line) { request.headers.add(name: "cookie", value: line) }
        if let form {
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
            request.headers.add(name: "origin", value: origin)
            request.headers.add(name: "sec-fetch-site", value: "same-origin")
            request.body = .bytes(ByteBuffer(string: form))
        }
        let response = try await browsers.client.execute(request, timeout: Self.timeout)
        let body = try await response.body.collect(upTo: Self.maximumBodyBytes)
        jar.withLock { jar in
            for line in response.headers["set-cookie"] { jar.take(line) }
        }
        return Response(
            status: Int(response.status.code), path: path,
            contentType: response.headers.first(name: "content-type") ?? "",
            body: Array(body.readableBytesView), headers: response.headers.map { ($0.name, $0.value) })
    }

    private func resolved(_ target: String, against path: String) -> String {
        if target.hasPrefix(origin) { return String(target.dropFirst(origin.count)) }
        if target.hasPrefix("/") { return target }
        let base = path.prefix { $0 != "?" && $0 != "#" }
        if target.hasPrefix("?") { return base + target }
        return base[...(base.lastIndex(of: "/") ?? base.startIndex)] + target
    }
}
