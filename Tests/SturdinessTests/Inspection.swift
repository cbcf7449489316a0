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
        var missing: [String] = []
        for request in requests {
            do {
                try await desk.find(slip: request.number)
                let response = try await desk.browser.open(request.address)
                let text = response.status == 200 ? try response.page().text : ""
                if !text.contains(request.number) { missing.append(request.number) }
            } catch is KioskProblem {
                missing.append(request.number)
            }
        }
        return missing
    }

    /// Fails where a number was acknowledged for two requests.
    static func expectDistinct(_ requests: [SubmittedRequest]) {
        #expect(Set(requests.map(\.number)).count == requests.count)
        #expect(Set(requests.map(\.address)).count == requests.count)
    }
}
