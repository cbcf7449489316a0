extension KioskDesk {
    /// The first sign-in: the state's one-time code, then a PIN of their own.
    package func signInFirst(_ worker: CentreWorker, code: String) async throws {
        try await open("/first-sign-in")
        try await send(
            to: "/first-sign-in",
            ["person": [worker.person], "code": [code], "pin": [worker.pin], "again": [worker.pin]])
        guard !path.hasPrefix("/first-sign-in") else { throw KioskProblem("the first sign-in is refused") }
        try await openDrawer()
    }

    /// Signs in with number and PIN.
    package func signIn(_ worker: CentreWorker) async throws {
        try await open("/sign-in")
        try await send(to: "/sign-in", ["person": [worker.person], "pin": [worker.pin]])
        guard !path.hasPrefix("/sign-in") else { throw KioskProblem("the sign-in is refused") }
        try await openDrawer()
    }

    /// An operator's day begins with the drawer: theirs is empty.
    private func openDrawer() async throws {
        guard path.hasPrefix("/cash") else { return }
        try await send(to: "/cash/open", pressing: "empty", value: "yes")
        try expect("/find", after: "opening the drawer")
    }

    /// Tries a PIN that must be refused.
    package func failToSignIn(_ worker: CentreWorker, pin: String) async throws {
        try await open("/sign-in")
        try await send(to: "/sign-in", ["person": [worker.person], "pin": [pin]])
        try expect("/sign-in", after: "a wrong PIN")
    }

    /// Signs out.
    package func signOut() async throws {
        try await open("/")
        try await send(to: "/sign-out")
    }
}
