package import Domain
package import Primitives
import SQLiteLedger
import SyncProtocol

extension StateOffice {
    /// How long a one-time code may wait, in days.
    package static let codeDays = 7
    /// Without 0, O, 1, I, L and U: nobody mistakes them, and no words appear.
    private static let codeLetters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Lets a person work at a node.
    ///
    /// - Returns: The one-time code for the first sign-in, like `7K2M-9QXR`. It is shown once and kept nowhere.
    package func add(_ person: Person, to node: NodeID) throws -> String {
        try Self.check(person.name)
        try Self.check(person.designation)
        let now = clock.now()
        let code = oneTimeCode()
        let grant = PersonGrant(
            person: person, oneTimeCode: StretchedSecret(code, salt: random.bytes(StretchedSecret.saltBytes)),
            expires: now.advanced(byDays: Self.codeDays), withdrawn: false)
        try ledger.grant(grant, to: node, at: now)
        return code
    }

    /// Withdraws a person everywhere.
    package func withdraw(_ person: PersonID) throws -> [NodeID] {
        try ledger.withdraw(person, at: clock.now())
    }

    /// Eight letters of 30, drawn without bias: 39 bits.
    private func oneTimeCode() -> String {
        var letters: [Character] = []
        while letters.count < 8 {
            for byte in random.bytes(16) where byte < 240 && letters.count < 8 {
                letters.append(Self.codeLetters[Int(byte) % 30])
            }
        }
        return String(letters.prefix(4)) + "-" + String(letters.suffix(4))
    }
}
