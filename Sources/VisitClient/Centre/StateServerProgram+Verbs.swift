/// The verbs that a trial needs, each as a technician would type it.
extension StateServerProgram {
    private struct Enrolment: Decodable { let token: String }
    private struct NamedPerson: Decodable {
        let person: String
        let code: String
    }

    /// Makes keys and ledger.
    package func initialise() async throws {
        try await run("init", ["--url", url])
    }

    /// Publishes a folder of catalogue sources.
    package func publish(catalogue: String) async throws {
        try await run("publish", [catalogue])
    }

    /// Makes a token that lets a board become this node.
    package func enrol(node: String, centre: TrialPeople.Centre) async throws -> String {
        try await ask(
            "enrol",
            [node, "--centre", centre.code, "--centre-hindi", centre.hindi, "--centre-english", centre.english],
            as: Enrolment.self
        ).token
    }

    /// Names the people of a file for a centre.
    ///
    /// - Returns: Their one-time codes, by number.
    package func name(peopleIn file: String, for centre: String) async throws -> [String: String] {
        let named = try await ask("people", [file, "--centre", centre], as: [NamedPerson].self)
        return Dictionary(uniqueKeysWithValues: named.map { ($0.person, $0.code) })
    }

    /// Lends an officer a signing key on a node.
    package func lend(officer: String, on node: String) async throws {
        try await run("lease", [node, "--officer", officer])
    }

    /// Decides a request of a node at the state.
    package func decide(_ number: String, outcome: CaseDecision, reason: String) async throws {
        try await run("decide", [number, outcome.rawValue, "--reason", reason])
    }

    /// Puts the English name of a request's applicant right.
    package func correct(_ number: String, nameEnglish: String, reason: String) async throws {
        try await run("correct", [number, "--field", "nameEnglish", "--value", nameEnglish, "--reason", reason])
    }
}
