/// A review page, ready to be submitted by another task at a moment of its choice.
package struct PreparedSubmission: Sendable {
    private let browser: Browser
    private let path: String
    private let form: HTMLForm

    /// Sends it.
    ///
    /// - Returns: The address to which the answer leads, whether it is opened or not: with it the request is
    ///   acknowledged.
    /// - Throws: ``KioskProblem`` where the request is not taken.
    package func submit() async throws -> String {
        let answer = try await browser.answer(to: form, from: path, with: ["consent": ["yes"]])
        guard let address = answer.location, address.hasPrefix("/requests/") else {
            throw KioskProblem("a submission is answered with \(answer.status) to \(answer.location ?? "nowhere")")
        }
        return address
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
