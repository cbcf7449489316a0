import Domain
import Primitives

extension WireAccess {
    init(_ change: AccessChange) throws(WireProblem) {
        self.init()
        switch change {
        case .signedIn(let id):
            person = id.text
            signedIn = true
        case .pinSet(let id):
            person = id.text
            pinSet = true
        case .wrongPIN(let id, let failures):
            person = id.text
            wrongPinFailures = try exact(failures, "access.wrong_pin_failures")
        case .locked(let id, let until):
            person = id.text
            lockedUntilMs = until.milliseconds
        }
    }

    func domain() throws(WireProblem) -> AccessChange {
        let id = try personID(person, "access.person")
        switch try required(what, "access.what") {
        case .signedIn: return .signedIn(id)
        case .pinSet: return .pinSet(id)
        case .wrongPinFailures(let failures): return .wrongPIN(id, failures: Int(failures))
        case .lockedUntilMs(let until): return .locked(id, until: try instant(until, "access.locked_until_ms"))
        }
    }
}
