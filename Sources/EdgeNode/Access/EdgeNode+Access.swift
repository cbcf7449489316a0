package import Domain
import Primitives
import Store
import SyncProtocol

extension EdgeNode {
    /// First sign-in of a person whom the state named: the one-time code, and a PIN of their own, typed twice.
    ///
    /// An officer's signing key is made here; it goes to the state with the next exchange and comes back with a lease.
    /// - Throws: ``AccessError``.
    package func firstSignIn(person: String, code: String, pin: String, again: String) async throws -> Person {
        let standing = try await standing(of: person)
        guard let codeVerifier = standing.access.oneTimeCode else { throw AccessError.codeUsed }
        if let expires = standing.access.codeExpires, clock.now() > expires { throw AccessError.codeExpired }
        guard PINRule.accepts(pin) else { throw AccessError.weakPIN }
        guard pin == again else { throw AccessError.pinsDiffer }
        try await check(code, against: codeVerifier, of: standing)
        let person = standing.access.person
        try await store.setPIN(stretch(pin), of: person.id)
        try await store.recordSignIn(of: person)
        if person.role == .officer { try await makeSigningKey(for: person.id) }
        return person
    }

    /// Signs a person in with their PIN.
    ///
    /// - Throws: ``AccessError``; each wrong PIN is counted, journalled and, from the fifth on, locks for a growing
    ///   time.
    package func signIn(person: String, pin: String) async throws -> Person {
        let standing = try await standing(of: person)
        guard let verifier = standing.access.pin else { throw AccessError.noPIN }
        try await check(pin, against: verifier, of: standing)
        try await store.recordSignIn(of: standing.access.person)
        return standing.access.person
    }

    /// Asks a signed-in person for their PIN once more, before something that only they may do.
    package func confirm(_ person: Person, pin: String) async throws {
        let standing = try await standing(of: person.id.text)
        guard let verifier = standing.access.pin else { throw AccessError.noPIN }
        try await check(pin, against: verifier, of: standing)
    }

    private func standing(of text: String) async throws -> AccessStanding {
        guard let id = PersonID(text), let standing = try await store.access(of: id), !standing.isWithdrawn else {
            throw AccessError.wrongSecret(attemptsLeft: LockPolicy.freeAttempts - 1)
        }
        guard clock.now() >= standing.lockedUntil else { throw AccessError.locked(until: standing.lockedUntil) }
        return standing
    }

    private func check(_ secret: String, against verifier: StretchedSecret, of standing: AccessStanding) async throws {
        if verifier.matches(secret) { return }
        let failures = standing.failures + 1
        let lockedUntil = LockPolicy.lock(afterFailures: failures, at: clock.now())
        try await store.recordWrongSecret(
            of: standing.access.person.id, failures: failures, lockedUntil: lockedUntil)
        if let lockedUntil { throw AccessError.locked(until: lockedUntil) }
        throw AccessError.wrongSecret(attemptsLeft: LockPolicy.freeAttempts - failures)
    }

    private func stretch(_ pin: String) -> StretchedSecret {
        StretchedSecret(pin, salt: random.bytes(StretchedSecret.saltBytes))
    }
}
