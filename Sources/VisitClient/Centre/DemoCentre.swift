import FoundationEssentials

/// A centre to click through: the first start makes it, later ones go on with its data.
package final class DemoCentre {
    private static let exchangeIntervalSeconds = 15

    private let centre: TrialCentre

    /// - Parameter port: The kiosk's, at the first start.
    package init(folder: String, sources: TrialCentre.Sources, port: Int) throws {
        centre = try TrialCentre(
            folder: folder, sources: sources, kioskPort: port, exchangeIntervalSeconds: Self.exchangeIntervalSeconds)
    }

    private var codesFile: URL { URL(filePath: centre.folder + "/one-time-codes.json") }

    /// Starts everything.
    ///
    /// - Returns: A first-run guide of one screen.
    package func start() async throws -> String {
        if centre.isEstablished {
            try await centre.state.start()
            try await centre.node.start()
        } else {
            let codes = try await centre.establish()
            try JSONEncoder().encode(codes).write(to: codesFile, options: .atomic)
            try await centre.node.start()
            try await centre.supply()
        }
        let codes = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: codesFile))
        return guide(codes)
    }

    /// Ends both daemons in good order.
    package func stop() async {
        await centre.stop()
    }

    private func guide(_ codes: [String: String]) -> String {
        let worker = TrialPeople.worker.person, officer = TrialPeople.officer.person
        return """

            eSeva Edge runs: a state server and the centre \(TrialPeople.centre.english), without any network.

              1. Open \(centre.node.kioskOrigin) in a browser.
              2. First sign-in of the operator: number \(worker), one-time code \(codes[worker] ?? "–"), your own PIN.
                 (A code works once; afterwards sign in with the PIN that you chose.)
              3. Find a family: 12345678 (family ID), 310582746 (member ID) or 9123456780 (mobile number).
              4. Choose a member, the income certificate, answer, declare, submit: the slip prints.
                 See it: .build/debug/eseva-devices draw \(centre.node.slipBytes) slip.png --last
              5. Sign out. First sign-in of the officer: number \(officer), one-time code \(codes[officer] ?? "–").
              6. Decide the case. The signed certificate prints to \(centre.node.spoolFolder)
                 Check it: .build/debug/eseva-node verify FILE.pdf --root \(centre.folder)/node/identity/trust.pem
              7. The state's view: .build/debug/eseva-state status --data \(centre.state.folder)

            Logs are in \(centre.folder). Ctrl-C ends everything and keeps its data.

            """
    }
}
