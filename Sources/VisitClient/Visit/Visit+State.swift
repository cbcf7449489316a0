/// The connection is back.
extension Visit {
    private static let correctedName = "Ramprasad Singh Maravi"

    /// Exchanges twice, so that a doubled message would show, and asks the state what it holds.
    func synchronise() async throws {
        try await centre.state.start()
        try await centre.node.run("sync")
        let first = try await status()
        try await centre.node.run("sync")
        let second = try await status()
        guard first.requests == 3, first.certificates == 1, first.documents >= 1 else {
            throw KioskProblem("the state holds \(first)")
        }
        guard first == second else {
            throw KioskProblem("a second exchange doubled something: \(second) after \(first)")
        }
    }

    private func status() async throws -> StateStatus {
        let status = try await centre.state.status().first { $0.node == TrialPeople.nodeID }
        let own = try present(status, "the node at the state")
        note(state: own)
        return own
    }

    /// The state rejects the completed request and corrects the first one's name; the node shows both.
    func hearTheState() async throws {
        let desk = try present(desk, "the operator")
        let waiting = try present(returned, "the second request"), certified = try present(approved, "the request")
        try await centre.state.decide(waiting.number, outcome: .rejected, reason: "अभिलेख से मेल नहीं खाता")
        try await centre.state.correct(
            certified.number, nameEnglish: Self.correctedName, reason: "नाम का मिलान अभिलेख से")
        try await centre.node.run("sync")
        try await desk.open(waiting.address)
        try desk.expect(text: "अभिलेख से मेल नहीं खाता", on: "the decided request")
        try await desk.open(certified.address)
        try desk.expect(text: Self.correctedName, on: "the corrected request")
    }
}
