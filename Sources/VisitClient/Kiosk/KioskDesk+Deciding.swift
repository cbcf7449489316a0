/// An officer's decision.
package enum CaseDecision: String, Sendable {
    case approved, returned, rejected
}

extension KioskDesk {
    /// Opens the case of a request from the list of cases.
    package func openCase(of request: SubmittedRequest) async throws {
        try await open("/cases")
        guard let link = page.links.first(where: { $0.label.contains(request.number) }) else {
            throw KioskProblem("the list of cases does not show a submitted request")
        }
        try await open(link.target)
    }

    /// Decides the case before us, with the officer's PIN; a return or a rejection gets the first reason that the page
    /// offers.
    package func decide(_ decision: CaseDecision, as officer: CentreWorker) async throws {
        let form = try form(to: "/cases/")
        var answers = ["outcome": [decision.rawValue]]
        let group = decision == .returned ? "return-reason" : decision == .rejected ? "reject-reason" : nil
        if let group, let reason = form.controls.first(where: { $0.name == group }) { answers[group] = [reason.value] }
        if form.visibleNames.contains("pin") { answers["pin"] = [officer.pin] }
        try await send(to: form.action, answers)
        guard !path.hasPrefix("/cases/") else {
            throw KioskProblem("the decision is not taken: \(path): \(page.text.prefix(600))")
        }
    }

    /// Sees that who took a request is not offered to decide it.
    package func cannotDecide(_ request: SubmittedRequest) async throws {
        let id = request.address.split(separator: "/").last ?? ""
        let response = try await browser.open("/cases/\(id)")
        guard response.status == 200, try response.page().form(to: "/cases/") != nil else { return }
        throw KioskProblem("who took a request may decide it")
    }

    /// Completes a request that was sent back.
    package func complete(_ request: SubmittedRequest, _ answers: [String: String]) async throws {
        try await open(request.address + "/complete")
        var pages = 0
        // The page comes back where an answer brings more questions.
        while path.hasSuffix("/complete"), pages < 5 {
            pages += 1
            let form = try form(to: request.address + "/complete")
            try await send(to: form.action, try FormAnswers.all(of: form, knowing: answers))
        }
        guard !path.hasSuffix("/complete") else { throw KioskProblem("the completion is not taken") }
    }

    /// Finds a request by the number on its slip.
    package func find(slip number: String) async throws {
        try await open("/day")
        try await send(to: "/day", ["number": [number]])
        try expect(text: number, on: "the search for a slip")
    }
}
