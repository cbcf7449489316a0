/// A person at the kiosk: knows where they are and does what the page offers.
package final class KioskDesk {
    package let browser: Browser
    /// The page before the person.
    package private(set) var page: HTMLPage
    package private(set) var path: String

    /// Stands before the start page.
    package init(_ browser: Browser) async throws {
        self.browser = browser
        (page, path) = try await Self.read(try await browser.open("/"))
    }

    /// Opens an address of the kiosk.
    package func open(_ target: String) async throws {
        (page, path) = try await Self.read(try await browser.open(target))
    }

    /// Fills in the form that goes to `action` and presses its button with this name and value (or its only one).
    package func send(
        to action: String, _ answers: [String: [String]] = [:], pressing name: String? = nil, value: String? = nil
    ) async throws {
        let form = try form(to: action)
        let button = name == nil ? nil : try form.button(named: name, value: value)
        (page, path) = try await Self.read(
            try await browser.send(form, from: path, with: answers, pressing: button))
    }

    /// The form of this page that goes to `action`.
    package func form(to action: String) throws -> HTMLForm {
        guard let form = page.form(to: action) else {
            throw KioskProblem("\(path) has no form to \(action), only \(page.forms.map(\.action))")
        }
        return form
    }

    /// Goes on only where the address begins so.
    package func expect(_ prefix: String, after what: String) throws {
        guard path.hasPrefix(prefix) else { throw KioskProblem("\(what) leads to \(path) instead of \(prefix)…") }
    }

    /// Goes on only where the page shows the text.
    package func expect(text: String, on what: String) throws {
        guard page.text.contains(text) else { throw KioskProblem("\(what) (\(path)) does not show what it must") }
    }

    private static func read(_ response: Browser.Response) async throws -> (HTMLPage, String) {
        guard response.status == 200 else { throw KioskProblem("\(response.path) answers \(response.status)") }
        return (try response.page(), response.path)
    }
}
