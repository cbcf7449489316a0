package import Primitives

/// Why somebody is not let in.
package enum AccessError: Reported, Hashable {
    /// Unknown person, wrong PIN or wrong code: one answer, so that nobody learns which numbers exist.
    case wrongSecret(attemptsLeft: Int)
    case locked(until: Timestamp)
    case codeExpired
    /// Nobody gave this person a code since the last one was used.
    case codeUsed
    /// No PIN is set yet: sign in with the state's one-time code first.
    case noPIN
    case weakPIN
    case pinsDiffer
    /// The role does not allow this.
    case notAllowed

    package var key: String {
        switch self {
        case .wrongSecret: "access.wrongSecret"
        case .locked: "access.locked"
        case .codeExpired: "access.codeExpired"
        case .codeUsed: "access.codeUsed"
        case .noPIN: "access.noPIN"
        case .weakPIN: "access.weakPIN"
        case .pinsDiffer: "access.pinsDiffer"
        case .notAllowed: "access.notAllowed"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .wrongSecret(let left): ["left": String(left)]
        case .locked(let until): ["until": until.clockText]
        default: [:]
        }
    }

    package var summary: String {
        switch self {
        case .wrongSecret: "The number or the PIN is wrong."
        case .locked(let until): "Too many wrong attempts; locked until \(until.clockText)."
        case .codeExpired: "The one-time code has ended."
        case .codeUsed: "The one-time code has been used."
        case .noPIN: "No PIN is set yet."
        case .weakPIN: "The PIN is too easy."
        case .pinsDiffer: "The two PINs differ."
        case .notAllowed: "Your role does not allow this."
        }
    }

    package var recovery: String {
        switch self {
        case .wrongSecret(let left): "Try again; \(left) attempts are left."
        case .locked: "Wait until then, or ask the state administrator for a new code."
        case .codeExpired: "Ask the state administrator for a new one."
        case .codeUsed: "Sign in with your own PIN, or ask the state administrator for a new code."
        case .noPIN: "Use the one-time code first."
        case .weakPIN: "Choose 6 to 12 digits that are neither all the same nor a run."
        case .pinsDiffer: "Type the same PIN twice."
        case .notAllowed: "Ask somebody whose role it is."
        }
    }
}
