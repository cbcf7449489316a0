import FoundationEssentials

/// A centre to click through: the first start makes it, later ones go on with its data.
package final class DemoCentre {
    private let centre: TrialCentre
    private let browsers = Browsers()

    /// - Parameters:
    ///   - port: The kiosk's, at the first start.
    ///   - exchangeIntervalSeconds: How often the node exchanges with the state by itself.
    package init(
        folder: String, sources: TrialCentre.Sources, port: Int, exchangeIntervalSeconds: Int = 15
    ) throws {
        centre = try TrialCentre(
            folder: folder, sources: sources, kioskPort: port, exchangeIntervalSeconds: exchangeIntervalSeconds)
    }

    /// Written when the first start has done everything: without it, the next start begins anew.
    private var codesFile: URL { URL(filePath: centre.folder + "/one-time-codes.json") }

    /// Where the kiosk answers.
    package var kioskOrigin: String { centre.node.kioskOrigin }

    /// The folder of the emulated devices, for `eseva-devices control --state`.
    package var devicesFolder: String { centre.node.devicesFolder }

    /// Starts everything; what was started before an error is the caller's to ``stop()``.
    ///
    /// - Returns: A first-run guide of one screen. It names one-time codes of those people only whom the kiosk still
    ///   expects for the first time, and the codes it names work.
    package func start() async throws -> String {
        let isFirst = !FileManager.default.fileExists(atPath: codesFile.path)
        if isFirst { try centre.forget() }
        var codes = isFirst ? try await centre.establish() : try await resume()
        try await centre.node.start()
        if isFirst {
            try await centre.supply()
        } else {
            try await renew(&codes)
        }
        try JSONEncoder().encode(codes).write(to: codesFile, options: .atomic)
        return DemoGuide(centre: centre, codes: codes).text
    }

    /// Ends both daemons in good order.
    package func stop() async {
        await centre.stop()
    }

    private func resume() async throws -> [String: String] {
        try await centre.state.start()
        return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: codesFile))
    }

    /// A code that was used is forgotten; one that still waits is replaced, since it may have ended meanwhile.
    private func renew(_ codes: inout [String: String]) async throws {
        let page = try await browsers.open(kioskOrigin).open("/first-sign-in").page()
        let offered = page.forms.flatMap(\.controls).filter { $0.name == "person" && $0.kind == .radio }.map(\.value)
        codes = [:]
        for worker in TrialPeople.workers where offered.contains(worker.person) {
            codes[worker.person] = try await centre.state.add(worker, to: TrialPeople.nodeID)
        }
        if !codes.isEmpty { try await centre.node.run("sync") }
    }
}
