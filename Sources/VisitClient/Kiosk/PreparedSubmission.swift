/// A review page, ready to be submitted by another task at a moment of its choice.
package struct PreparedSubmission: Sendable {
    private let browser: Browser
    private let path: String
    private let form: HTMLForm

    /// Sends it; the answer's status.
    package func submit() async throws -> Int {
        try await browser.send(form, from: path, with: ["consent": ["yes"]]).status
    }

    fileprivate init(browser: Browser, path: String, form: HTMLForm) {
        self.browser = browser
        self.path = path
        self.form = form
    }
}

extension KioskDesk {
    /// Goes all the way to the review for a citizen and leaves it there.
    package func prepareSubmission(for citizen: TrialPeople.Citizen) async throws -> PreparedSubmission {
        try await prepareSubmission(family: citizen.family, member: citizen.member)
    }

    /// Fills a request in for a member of a family, up to the press that submits it.
    package func prepareSubmission(family: String, member: String) async throws -> PreparedSubmission {
        try await find(family)
        try await beginRequest(member: member)
        try await answerForm(TrialPeople.answers)
        try await confirmDeclaration()
        guard let form = page.forms.first(where: { $0.action.hasSuffix("/submit") }) else {
            throw KioskProblem("the review offers no submit")
        }
        return PreparedSubmission(browser: browser, path: path, form: form)
    }
}
