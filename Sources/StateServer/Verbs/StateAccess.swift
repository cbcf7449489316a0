import ControlSocket
import FoundationEssentials
package import Primitives
import SQLiteLedger

/// How the command line reaches the state: the running server over its socket, or the directory itself.
package enum StateAccess {
    /// Does what a verb asks.
    ///
    /// A running server is asked, because only one process may write. Where none runs, this process takes the
    /// directory's lock, opens the keys and the ledger, and does it itself.
    /// - Parameter passphrase: Asked only where the directory is opened here and its keys are under one.
    /// - Throws: ``FaultView`` and other ``Reported`` errors.
    package static func perform(
        _ verb: StateVerb, in directory: StateDirectory, clock: any WallClock, random: any RandomSource,
        passphrase: () throws -> String?
    ) async throws -> StateAnswer {
        let answer: StateAnswer
        do {
            let reply = try await ControlClient.ask(
                directory.socketPath, Array(try JSONEncoder().encode(verb)))
            answer = try JSONDecoder().decode(StateAnswer.self, from: Data(reply))
        } catch ControlProblem.notRunning {
            let lock = try directory.lock()
            defer { withExtendedLifetime(lock) {} }
            let passphrase = try directory.opensUnattended() ? nil : try passphrase()
            let office = try StateOffice(
                ledger: try StateLedger(path: directory.ledgerPath),
                authorities: try directory.authorities(passphrase: passphrase), clock: clock, random: random)
            answer = office.answer(verb)
        }
        if case .fault(let fault) = answer { throw fault }
        return answer
    }
}
