extension Visit {
    /// One step of the visit.
    typealias Step = @Sendable (Visit) async throws -> Void

    /// All steps, in the order in which they happen.
    static let steps: [(name: String, step: Step)] = [
        ("a state server with a catalogue, a centre, its people and a lease", { try await $0.establish() }),
        ("the node starts with its devices and fetches what the state holds for it", { try await $0.openCentre() }),
        ("operator: one-time code, own PIN, signing in; a wrong PIN is refused", { try await $0.operatorSignsIn() }),
        ("officer: one-time code, own PIN; the state lends a key", { try await $0.officerSignsIn() }),
        ("the connection is lost", { await $0.centre.state.stop() }),
        ("the family is found by family ID, member ID and mobile number", { try await $0.familyIsFound() }),
        (
            "a request from the family's record to the slip; a second submit names the same number",
            { try await $0.takeRequest() }
        ),
        ("two more requests", { try await $0.takeTwoMore() }),
        ("the slip comes out of the emulated printer", { try await $0.drawSlip() }),
        ("approved, certified and printed", { try await $0.approve() }),
        ("returned with an order, and completed", { try await $0.returnAndComplete() }),
        ("rejected with an order", { try await $0.reject() }),
        ("the day's list, a slip found by its number and printed again", { try await $0.lookAgain() }),
        ("the certificate's QR, read from the rendered page", { try await $0.readQR() }),
        ("certificate and QR are genuine by the trust file alone", { try await $0.verify() }),
        ("the connection is back: the state holds everything exactly once", { try await $0.synchronise() }),
        ("a decision and a correction of the state show on the node", { try await $0.hearTheState() }),
    ]

    func establish() async throws {
        codes = try await centre.establish()
    }

    func openCentre() async throws {
        try await centre.node.start()
        try await centre.supply()
    }

    func operatorSignsIn() async throws {
        let worker = TrialPeople.worker
        let desk = try await newDesk()
        try await desk.signInFirst(worker, code: try present(codes[worker.person], "the operator's code"))
        try await desk.signOut()
        try await desk.failToSignIn(worker, pin: "000000")
        try await desk.signIn(worker)
        self.desk = desk
    }

    func familyIsFound() async throws {
        let desk = try present(desk, "the operator"), citizen = TrialPeople.citizen
        for number in [citizen.family, citizen.member, citizen.mobile] {
            try await desk.find(number)
            try desk.expect(text: citizen.nameHindi, on: "the family's page")
        }
    }

    func takeRequest() async throws {
        let desk = try present(desk, "the operator")
        try await prepare(desk, TrialPeople.citizen)
        let request = try await desk.submitTwice()
        approved = request
    }

    func takeTwoMore() async throws {
        let desk = try present(desk, "the operator")
        try await prepare(desk, TrialPeople.secondCitizen)
        returned = try await desk.submit()
        try await prepare(desk, TrialPeople.thirdCitizen)
        rejected = try await desk.submit()
        try await desk.cannotDecide(try present(rejected, "the third request"))
    }

    /// From the search to the review, ready to submit.
    private func prepare(_ desk: KioskDesk, _ citizen: TrialPeople.Citizen) async throws {
        try await desk.find(citizen.family)
        try await desk.beginRequest(member: citizen.member)
        try await desk.answerForm(TrialPeople.answers)
        try await desk.declare()
    }

    func officerSignsIn() async throws {
        let officer = TrialPeople.officer
        let desk = try await newDesk()
        try await desk.signInFirst(officer, code: try present(codes[officer.person], "the officer's code"))
        officerDesk = desk
        try await centre.node.run("sync")  // brings the officer's new key to the state
        try await centre.node.run("sync")  // brings its lease back
    }

    func approve() async throws {
        let desk = try present(officerDesk, "the officer"), request = try present(approved, "the request")
        try await desk.openCase(of: request)
        try await desk.decide(.approved, as: TrialPeople.officer)
        note(request: request, outcome: .approved)
        try await printCertificate(of: request, at: desk)
    }

    func returnAndComplete() async throws {
        let officer = try present(officerDesk, "the officer"), request = try present(returned, "the second request")
        try await officer.openCase(of: request)
        try await officer.decide(.returned, as: TrialPeople.officer)
        note(request: request, outcome: .returned)
        try await present(desk, "the operator").complete(request, TrialPeople.answers)
        try await officer.openCase(of: request)
    }

    func reject() async throws {
        let officer = try present(officerDesk, "the officer"), request = try present(rejected, "the third request")
        try await officer.openCase(of: request)
        try await officer.decide(.rejected, as: TrialPeople.officer)
        note(request: request, outcome: .rejected)
    }

    func lookAgain() async throws {
        let desk = try present(desk, "the operator"), request = try present(approved, "the request")
        try await desk.find(slip: request.number)
        try await desk.open(request.address + "/slip")
        try await desk.send(to: request.address + "/slip")
    }
}
