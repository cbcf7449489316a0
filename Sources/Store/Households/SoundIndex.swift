import Domain
import GRDB
import Primitives
import Transliteration

/// The tables that say which families have a sound, inside a transaction.
struct SoundIndex {
    private let database: Database
    private let vault: RecordVault
    /// Families to put in and take out, by sound and part.
    private var changes: [Place: Change] = [:]

    private struct Place: Hashable, Comparable {
        let sound: Int64
        let part: Int64

        static func < (left: Place, right: Place) -> Bool { (left.sound, left.part) < (right.sound, right.part) }
    }

    private struct Change {
        var adding: [Int] = []
        var removing: [Int] = []
    }

    init(database: Database, vault: RecordVault) {
        self.database = database
        self.vault = vault
    }

    /// Puts a family's sounds right; ``finish()`` writes the sets of families.
    ///
    /// - Parameter token: The family's.
    mutating func put(_ household: Household, token: [UInt8]) throws {
        let sounds = HouseholdSounds(household)
        let row = try Row.fetchOne(
            database, cached: "SELECT number, sealed FROM household_number WHERE token = ?", arguments: [Blob(token)])
        let before = try row.map { try Self.open($0["sealed"] as Blob, token, vault) }
        if before == sounds { return }
        let sealed = Blob(try vault.seal(Array(sounds.text.utf8), table: "household_number", record: token))
        let number: Int64
        if let row {
            number = row["number"]
            try database.execute(
                cached: "UPDATE household_number SET sealed = ? WHERE number = ?", arguments: [sealed, number])
        } else {
            try database.execute(
                cached: "INSERT INTO household_number(token, sealed) VALUES (?, ?)", arguments: [Blob(token), sealed])
            number = database.lastInsertedRowID
        }
        let new = Set(sounds.keys), old = Set(before?.keys ?? [])
        for key in new.subtracting(old) { self[key, number].adding.append(Int(number) % FamilySet.partSize) }
        for key in old.subtracting(new) { self[key, number].removing.append(Int(number) % FamilySet.partSize) }
    }

    private subscript(key: String, number: Int64) -> Change {
        get { changes[place(key, number), default: Change()] }
        set { changes[place(key, number)] = newValue }
    }

    private func place(_ key: String, _ number: Int64) -> Place {
        Place(sound: vault.sound(key), part: number / Int64(FamilySet.partSize))
    }

    /// Writes the sets that changed, in the order in which they lie in the file.
    func finish() throws {
        for (place, change) in changes.sorted(by: { $0.key < $1.key }) {
            let kept = try Blob.fetchOne(
                database, cached: "SELECT families FROM household_sound WHERE sound = ? AND part = ?",
                arguments: [place.sound, place.part])
            var set = FamilySet(bytes: kept?.bytes ?? [])
            set.change(adding: change.adding, removing: change.removing)
            if set.isEmpty {
                try database.execute(
                    cached: "DELETE FROM household_sound WHERE sound = ? AND part = ?",
                    arguments: [place.sound, place.part])
            } else {
                try database.execute(
                    cached: "REPLACE INTO household_sound(sound, part, families) VALUES (?, ?, ?)",
                    arguments: [place.sound, place.part, Blob(set.bytes)])
            }
        }
    }

    static func open(_ sealed: Blob, _ token: [UInt8], _ vault: RecordVault) throws -> HouseholdSounds {
        let plain = try vault.open(sealed.bytes, table: "household_number", record: token)
        return HouseholdSounds(text: String(decoding: plain, as: UTF8.self))
    }
}

extension RecordVault {
    /// A keyed token of a sound: eight bytes suffice, since what is found is compared.
    func sound(_ key: String) -> Int64 {
        token("sound", key).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}
