import Testing
import VisitClient

/// Looks for acknowledged requests on a running node, as an operator with the slips in hand would.
struct Inspection {
    let origin: String
    let browsers: Browsers

    /// The numbers of those that are not there, or not under the address that was acknowledged.
    func missing(_ requests: [SubmittedRequest]) async throws -> [String] {
        let desk = try await KioskDesk(browsers.open(origin))
        try await desk.signIn(TrialPeople.worker)
        try await desk.open("/day")
        let search = try desk.form(to: "/day")
        var missing: [String] = []
        for request in requests {
            let found = try await desk.browser.send(search, from: "/day", with: ["number": [request.number]])
            let isThere =
                try found.status == 200 && found.path.hasPrefix(request.address)
                && found.page().text.contains(request.number)
            if !isThere { missing.append(request.number) }
        }
        return missing
    }

    /// Fails where a number was acknowledged for two requests.
    static func expectDistinct(_ requests: [SubmittedRequest]) {
        #expect(Set(requests.map(\.number)).count == requests.count)
        #expect(Set(requests.map(\.address)).count == requests.count)
    }
}
