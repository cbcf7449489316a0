/// The verbs that a trial needs, each as a technician would type it.
extension StateServerProgram {
    private struct Enrolment: Decodable { let token: String }
    private struct AddedPerson: Decodable { let oneTimeCode: String }

    /// Makes keys and ledger; the keys open unattended.
    package func initialise() async throws {
        try await run("init", ["--name", "eSeva Edge trial"])
    }

    /// Publishes a folder of catalogue sources.
    package func publish(catalogue: String) async throws {
        try await run("publish", [catalogue])
    }

    /// Makes a token that lets a board become this node.
    package func enrol(node: String, centre: TrialPeople.Centre) async throws -> String {
        try await ask(
            "enrol",
            [
                "--node", node, "--centre", centre.code, "--centre-name-hi", centre.hindi, "--centre-name-en",
                centre.english, "--url", url,
            ], as: Enrolment.self
        ).token
    }

    /// Lets somebody work at a node.
    ///
    /// - Returns: The one-time code of their first sign-in.
    package func add(_ worker: CentreWorker, to node: String) async throws -> String {
        try await ask(
            ["people", "add"],
            [
                "--node", node, "--id", worker.person, "--role", worker.role.rawValue, "--name-hi", worker.nameHindi,
                "--name-en", worker.nameEnglish, "--designation-hi", worker.designationHindi, "--designation-en",
                worker.designationEnglish,
            ], as: AddedPerson.self
        ).oneTimeCode
    }

    /// Lends an officer a signing key on a node; it waits until an exchange brings the officer's key.
    package func lend(officer: CentreWorker, on node: String) async throws {
        try await run(["lease", "issue"], ["--node", node, "--officer", officer.person, "--services", "6.2"])
    }

    /// Decides a request of a node at the state.
    package func decide(_ number: String, outcome: CaseDecision, reason: String) async throws {
        let officer = "State office"
        try await run(
            "decide",
            ["--number", number, "--outcome", outcome.rawValue, "--reasons", reason, "--officer", officer])
    }

    /// Puts the English name of a request's applicant right.
    package func correct(_ number: String, nameEnglish: String, reason: String) async throws {
        try await run(
            "correct", ["--number", number, "--field", "name-en", "--value", nameEnglish, "--reason", reason])
    }

    /// What the state holds of each node.
    package func status() async throws -> [StateStatus] {
        try await ask("status", [], as: [StateStatus].self)
    }
}
