import GRDB
import Primitives

/// The state's book in one SQLite file: nodes, what they sent, what is to be sent to them.
///
/// WAL with `synchronous=FULL`: a transaction that has returned is on the disk. One process writes: the one that holds
/// the directory's lock.
package struct StateLedger: Sendable {
    let pool: DatabasePool

    /// Opens the file, or makes it.
    ///
    /// - Throws: ``LedgerError/unopenable`` where the file is no ledger of this version or the disk does not answer.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL while it opens: FULL has to come afterwards.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous=FULL") }
            try Schema.migrator.migrate(pool)
        } catch {
            throw LedgerError.unopenable
        }
    }

    /// The writer's `PRAGMA synchronous`: 2 is FULL.
    package func synchronousLevel() throws -> Int {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
    }
}

/// What the ledger refuses.
package enum LedgerError: String, Reported {
    case unopenable, damaged, unknownNode, nodeExists, tokenInvalid, unknownRequest, unknownPerson, personExists
    case catalogueNotGrown, notOpen, serialsUsedUp, catalogueUnchanged, unknownCentre, unknownProposal

    package var key: String { "ledger.\(rawValue)" }

    package var summary: String {
        switch self {
        case .unopenable: "The state's database cannot be opened."
        case .damaged: "The state's database holds a record that cannot be read."
        case .unknownNode: "No node of this name is known."
        case .nodeExists: "A node of this name serves another centre."
        case .tokenInvalid: "The enrolment token is not valid, has been used, or has ended."
        case .unknownRequest: "No request of this number has arrived."
        case .unknownPerson: "No person of this sign-in number is known."
        case .personExists: "A person of this sign-in number exists with another role."
        case .notOpen: "It does not wait for a decision."
        case .catalogueNotGrown: "The catalogue's version is not greater than the newest that was published."
        case .serialsUsedUp: "The centre's block of serial numbers is used up."
        case .catalogueUnchanged: "The published catalogue says the same already."
        case .unknownProposal: "No proposal of this name has arrived."
        case .unknownCentre: "No node serves this centre."
        }
    }

    package var recovery: String {
        switch self {
        case .unopenable: "Check that --data names the directory made by eseva-state init, and that the disk has room."
        case .damaged: "Keep the file and restore the last copy; the nodes send again what it lacks."
        case .unknownNode, .unknownCentre: "List the nodes with eseva-state status."
        case .nodeExists: "Choose another node name."
        case .tokenInvalid: "Make a new token with eseva-state enrol."
        case .unknownRequest: "Check the number on the slip; the node may not have exchanged yet."
        case .unknownPerson: "List the people with eseva-state people list."
        case .personExists: "Withdraw the person first, or choose another sign-in number."
        case .catalogueNotGrown: "Raise `version` in catalogue.yaml, then publish again."
        case .catalogueUnchanged: "Change the catalogue files, then publish again."
        case .notOpen: "Look at its history."
        case .unknownProposal: "List them with eseva-state proposals list."
        case .serialsUsedUp: "Issue a lease of fewer certificates."
        }
    }
}
