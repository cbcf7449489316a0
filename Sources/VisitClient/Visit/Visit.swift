import FoundationEssentials

/// The whole visit without a browser, on real parts: state server, node, emulated printer, papers and keys.
package final class Visit {
    private let clock = ContinuousClock()
    /// What the visit leaves behind.
    package let output: String
    package let centre: TrialCentre
    package private(set) var record = VisitRecord()
    private let report: (String) -> Void
    private let browsers = Browsers()

    var codes: [String: String] = [:]
    var desk: KioskDesk?
    var officerDesk: KioskDesk?
    var approved: SubmittedRequest?
    var returned: SubmittedRequest?
    var rejected: SubmittedRequest?

    /// - Parameters:
    ///   - output: The folder for the papers; made where it is missing.
    ///   - report: Gets a line for each step.
    package init(output: String, sources: TrialCentre.Sources, report: @escaping (String) -> Void) throws {
        self.output = output
        self.report = report
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let folder = output + "/centre"
        if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
        centre = try TrialCentre(folder: folder, sources: sources)
    }

    /// Does every step until one fails, and writes `visit.json` in either case.
    ///
    /// - Returns: Whether every step succeeded.
    package func run() async throws -> Bool {
        for (name, step) in Self.steps {
            let start = clock.now
            var failure: String?
            do { try await step(self) } catch { failure = "\(error)" }
            let milliseconds = (clock.now - start) / .milliseconds(1)
            record.steps.append(.init(name: name, milliseconds: milliseconds, failure: failure))
            report(failure.map { "FAILED  \(name): \($0)" } ?? "ok      \(name) (\(Int(milliseconds)) ms)")
            if failure != nil { break }
        }
        await centre.stop()
        if record.succeeded { try keepDatabases() }
        try record.write(to: output + "/visit.json")
        return record.succeeded
    }

    /// A new browser at the kiosk's start page.
    func newDesk() async throws -> KioskDesk {
        try await KioskDesk(browsers.open(centre.node.kioskOrigin))
    }

    func note(request: SubmittedRequest, outcome: CaseDecision) {
        record.cases.append(.init(number: request.number, outcome: outcome.rawValue))
        if outcome == .approved { record.request = request.number }
    }

    func note(certificate: String) { record.certificate = certificate }

    func note(state: StateStatus) { record.state = state }

    private func keepDatabases() throws {
        let files = FileManager.default
        for (from, to) in [
            (centre.node.place.dataDirectory + "/node.sqlite", "/node.sqlite"),
            (centre.state.folder + "/state.sqlite", "/state.sqlite"),
        ] {
            try? files.removeItem(atPath: output + to)
            try files.copyItem(atPath: from, toPath: output + to)
        }
    }
}

/// Something that must be there is not.
func present<Value>(_ value: Value?, _ what: String) throws(KioskProblem) -> Value {
    guard let value else { throw KioskProblem("\(what) is missing") }
    return value
}
