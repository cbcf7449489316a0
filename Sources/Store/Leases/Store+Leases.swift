package import Domain
import GRDB
package import Primitives

/// A key made at the node for an officer, waiting for a lease or lent by one.
package struct SigningKey: Sendable, Hashable {
    package var officer: PersonID
    /// P-256, compressed, 33 bytes.
    package var publicKey: [UInt8]
    /// PKCS #10 in DER: what the state certifies.
    package var certificateRequest: [UInt8]
    /// The private key, sealed before it comes here.
    package var sealedPrivateKey: [UInt8]

    package init(officer: PersonID, publicKey: [UInt8], certificateRequest: [UInt8], sealedPrivateKey: [UInt8]) {
        self.officer = officer
        self.publicKey = publicKey
        self.certificateRequest = certificateRequest
        self.sealedPrivateKey = sealedPrivateKey
    }
}

/// A lease as it came from the state, checked before it is installed.
package struct LeaseInstallation: Sendable, Hashable {
    package var id: String
    package var officer: PersonID
    /// The signed lease, as it rides in every QR.
    package var encoded: [UInt8]
    /// DER: the signing certificate first, then its issuers without the root.
    package var certificates: [[UInt8]]

    package init(id: String, officer: PersonID, encoded: [UInt8], certificates: [[UInt8]]) {
        self.id = id
        self.officer = officer
        self.encoded = encoded
        self.certificates = certificates
    }
}

/// An installed lease and how much of it is used.
package struct InstalledLease: Sendable, Hashable {
    package var installation: LeaseInstallation
    package var installedAt: Timestamp
    package var issued: Int
    /// When the node learnt that the state withdrew the officer; from then on nothing is signed under it.
    package var withdrawnAt: Timestamp?
}

extension Store {
    /// Keeps an officer's new key; it goes to the state with the next exchange.
    package func put(_ key: SigningKey) async throws {
        try await write { database in
            try database.execute(
                cached: "INSERT INTO signing_key(public_key, officer, request, sealed) VALUES (?, ?, ?, ?)",
                arguments: [
                    Blob(key.publicKey), key.officer.text, Blob(key.certificateRequest), Blob(key.sealedPrivateKey),
                ])
        }
    }

    /// All keys made here, by officer.
    package func signingKeys() async throws -> [SigningKey] {
        try await read { database in
            try Row.fetchAll(database, cached: "SELECT * FROM signing_key ORDER BY officer, public_key").map { row in
                let (publicKey, request, sealed): (Blob, Blob, Blob) = (
                    row["public_key"], row["request"], row["sealed"]
                )
                guard let officer = PersonID(row["officer"]) else { throw StoreError.damaged("signing_key") }
                return SigningKey(
                    officer: officer, publicKey: publicKey.bytes, certificateRequest: request.bytes,
                    sealedPrivateKey: sealed.bytes)
            }
        }
    }

    /// An officer's leases, the newest first.
    package func leases(of officer: PersonID? = nil) async throws -> [InstalledLease] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                cached: "SELECT * FROM lease WHERE ?1 IS NULL OR officer = ?1 ORDER BY installed_ms DESC, id DESC",
                arguments: [officer?.text])
            return try rows.map { row in
                let (encoded, certificates): (Blob, Blob) = (row["encoded"], row["certificates"])
                guard let officer = PersonID(row["officer"]), let list = unframed(certificates.bytes) else {
                    throw StoreError.damaged("lease")
                }
                return InstalledLease(
                    installation: LeaseInstallation(
                        id: row["id"], officer: officer, encoded: encoded.bytes, certificates: list),
                    installedAt: Timestamp(milliseconds: row["installed_ms"]), issued: row["issued"],
                    withdrawnAt: (row["withdrawn_ms"] as Int64?).map { Timestamp(milliseconds: $0) })
            }
        }
    }

    func install(_ lease: LeaseInstallation, at now: Timestamp, in database: Database) throws {
        try database.execute(
            cached: """
                INSERT OR IGNORE INTO lease(id, officer, encoded, certificates, installed_ms, issued, last_serial)
                VALUES (?, ?, ?, ?, ?, 0, 0)
                """,
            arguments: [
                lease.id, lease.officer.text, Blob(lease.encoded), Blob(framed(lease.certificates)), now.milliseconds,
            ])
        guard database.changesCount > 0 else { return }
        try Journal(database: database, store: self)
            .append(.node(.leaseInstalled(lease: lease.id)), by: .node, at: now)
    }
}

/// A list of byte strings, each after its length in four bytes, most significant first.
private func framed(_ list: [[UInt8]]) -> [UInt8] {
    list.flatMap { item in (0..<4).map { UInt8(truncatingIfNeeded: item.count >> (24 - 8 * $0)) } + item }
}

private func unframed(_ bytes: [UInt8]) -> [[UInt8]]? {
    var list: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        guard rest.count >= 4 else { return nil }
        let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        guard rest.count >= count else { return nil }
        list.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
    }
    return list
}
