import VisitClient

/// An enrolled node without devices, its state server away, with an operator signed in.
final class BenchNode {
    let scratch: ScratchFolder
    let centre: TrialCentre
    let browsers = Browsers()

    /// - Parameter data: The node's data directory; `nil`: beside its other files.
    init(_ sources: TrialCentre.Sources, data: String? = nil) async throws {
        scratch = try ScratchFolder(named: "bench")
        centre = try TrialCentre(folder: scratch.file("centre"), sources: sources, data: data, hasDevices: false)
        let codes = try await centre.establish()
        try await centre.node.start()
        try await centre.supply()
        await centre.state.stop()
        let desk = try await KioskDesk(browsers.open(centre.node.kioskOrigin))
        try await desk.signInFirst(TrialPeople.worker, code: codes[TrialPeople.worker.person] ?? "")
    }

    /// So many operators' review pages, `each` for every one of them.
    func prepare(clients: Int, each: Int) async throws -> [[PreparedSubmission]] {
        var prepared: [[PreparedSubmission]] = []
        for _ in 0..<clients {
            let desk = try await KioskDesk(browsers.open(centre.node.kioskOrigin))
            try await desk.signIn(TrialPeople.worker)
            var own: [PreparedSubmission] = []
            for _ in 0..<each { own.append(try await desk.prepareSubmission(for: TrialPeople.citizen)) }
            prepared.append(own)
        }
        return prepared
    }

    /// Every client submits its own, one after the other, all clients at once; the seconds that it took.
    func submit(_ prepared: [[PreparedSubmission]]) async throws -> Double {
        let clock = ContinuousClock(), start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for own in prepared {
                group.addTask {
                    for submission in own {
                        let status = try await submission.submit()
                        guard status == 200 else { throw KioskProblem("a submission is answered with \(status)") }
                    }
                }
            }
            try await group.waitForAll()
        }
        return (clock.now - start) / .seconds(1)
    }

    func end() async {
        await centre.stop()
        scratch.remove()
    }
}
