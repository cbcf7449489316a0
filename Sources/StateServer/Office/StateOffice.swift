package import Primitives
package import SQLiteLedger
package import Trust

/// What the state does: names nodes and people, lends keys, decides, corrects, publishes.
///
/// It holds the authorities' keys, so there is one in the process that writes the directory, and nowhere else.
package struct StateOffice: Sendable {
    package let ledger: StateLedger
    let authorities: StateAuthorities
    let trustPEM: String
    let clock: any WallClock
    let random: any RandomSource

    package init(
        ledger: StateLedger, authorities: StateAuthorities, clock: any WallClock, random: any RandomSource
    ) throws {
        self.ledger = ledger
        self.authorities = authorities
        trustPEM = try authorities.trustFile.pem
        self.clock = clock
        self.random = random
    }
}

/// What the office refuses before anything is written.
package enum OfficeProblem: String, Reported {
    case notAService, daysOutOfRange, countOutOfRange, reasonsMissing, valueInvalid, textMissing, centreInvalid
    case catalogueTooLarge, ownRequest, notLapsed, tooManyHouseholds

    package var key: String { "state.\(rawValue)" }

    package var summary: String {
        switch self {
        case .notAService: "A service is named by the Act's number, like 6.2; at most four."
        case .daysOutOfRange: "A lease lasts 1 to 366 days, and may be used offline for at most 255."
        case .countOutOfRange: "A lease allows 1 to 20,000 certificates."
        case .reasonsMissing: "A return or a rejection needs reasons."
        case .valueInvalid: "The value is not one that this field can hold."
        case .textMissing: "A name, a designation or a reason is empty or too long."
        case .centreInvalid: "A centre's code is 1 to 6 of A–Z, 0–9 and -."
        case .notLapsed: "The request does not wait for its applicant, or its last day has not passed."
        case .tooManyHouseholds:
            "1 to \(StateOffice.householdsPerVerb) families go at once."
        case .ownRequest: "Who took a request cannot decide it."
        case .catalogueTooLarge: "The catalogue has more services, or a larger one, than nodes take."
        }
    }

    package var recovery: String {
        self == .catalogueTooLarge
            ? "Shorten the service with the longest form." : "Correct the option; eseva-state help VERB shows its form."
    }
}
