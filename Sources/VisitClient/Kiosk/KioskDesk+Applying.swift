/// What a submission brought.
package struct SubmittedRequest: Sendable, Hashable {
    /// The number on the slip.
    package let number: String
    /// The request's own address: `/requests/<id>`.
    package let address: String
}

extension KioskDesk {
    /// Looks a family up and stands before it.
    package func find(_ number: String) async throws {
        try await open("/find")
        try await send(to: "/find", ["number": [number]])
        try expect("/family", after: "the search")
    }

    /// Chooses a member and a service, and stands before the form.
    ///
    /// - Parameter service: The catalogue's id.
    package func beginRequest(member: String, service: String = "gad.income") async throws {
        try await send(to: "/family", pressing: "member", value: member)
        try expect("/services", after: "choosing a member")
        try await send(to: "/services", pressing: "service", value: service)
        try expect("/drafts/", after: "choosing a service")
    }

    /// Answers what the form asks, step by step, and stands before the declaration, or the review where there is none.
    package func answerForm(_ answers: [String: String]) async throws {
        var pages = 0
        while path.contains("/steps/") {
            pages += 1
            guard pages <= Self.mostPages else {
                throw KioskProblem("the form is not taken: \(path): \(page.text.prefix(600))")
            }
            let form = try form(to: path.prefix { $0 != "#" && $0 != "?" }.description)
            try await send(to: form.action, try FormAnswers.all(of: form, knowing: answers))
        }
        guard path.hasSuffix("/declaration") || path.hasSuffix("/review") else {
            throw KioskProblem("the form leads to \(path)")
        }
    }

    /// Pages of a form that are filled in before it counts as refused: a step comes back where an answer brings more
    /// questions.
    private static let mostPages = 60

    /// Has the declaration printed for a signature, confirms it and stands before the review.
    package func declare() async throws {
        try await send(to: draft + "/declaration/print")
        try await confirmDeclaration()
    }

    /// Confirms the declaration, printed or not, and stands before the review.
    package func confirmDeclaration() async throws {
        try await send(to: draft + "/declaration", ["confirmed": ["yes"]])
        guard path.hasSuffix("/review") else { throw KioskProblem("the declaration is not taken: \(path)") }
    }

    /// Consents, submits and stands before the slip.
    package func submit() async throws -> SubmittedRequest {
        try await send(to: draft + "/submit", ["consent": ["yes"]])
        return try submitted()
    }

    /// Submits twice, as a double tap does: both answers must name the same number.
    package func submitTwice() async throws -> SubmittedRequest {
        let form = try form(to: draft + "/submit"), from = path
        let first = try await submit()
        let again = try await browser.send(form, from: from, with: ["consent": ["yes"]])
        guard try again.page().text.contains(first.number) else {
            throw KioskProblem("a second submit does not name the first number")
        }
        return first
    }

    /// The slip's page says what was submitted.
    private func submitted() throws -> SubmittedRequest {
        guard path.hasPrefix("/requests/"), let number = page.text.firstMatch(of: /[A-Z0-9-]+-\d{2}-\d{6,9}-\d/) else {
            throw KioskProblem("submitting leads to \(path), without a number")
        }
        let id = path.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return SubmittedRequest(number: String(number.0), address: "/requests/" + id.prefix { $0 != "?" })
    }

    /// `/drafts/<id>` of the page before us.
    private var draft: String {
        "/" + path.split(separator: "/").prefix(2).joined(separator: "/")
    }
}
