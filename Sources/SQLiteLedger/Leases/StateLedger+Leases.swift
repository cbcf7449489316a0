package import Domain
import GRDB
package import Primitives
package import SyncProtocol

extension StateLedger {
    /// Sets a lease aside: its id and its serial numbers are taken from now on.
    ///
    /// - Parameter name: Makes the id from centre and number.
    /// - Returns: The lease, still without a key.
    /// - Throws: ``LedgerError/unknownNode``, ``LedgerError/unknownPerson`` where the officer may not work there.
    package func setAside(
        _ order: LeaseOrder, at now: Timestamp, name: (_ centre: String, _ number: Int) -> String
    ) throws -> LeaseRecord {
        try pool.write { database in
            guard let node = try Self.node(order.node, in: database) else { throw LedgerError.unknownNode }
            let mayWork = try Bool.fetchOne(
                database,
                sql: """
                    SELECT 1 FROM grants JOIN people ON people.id = grants.person
                    WHERE node = ? AND person = ? AND withdrawn = 0 AND role = 'officer'
                    """, arguments: [order.node.text, order.officer.text])
            guard mayWork == true else { throw LedgerError.unknownPerson }
            let taken = try Row.fetchOne(
                database, sql: "SELECT max(number) AS number, max(last_serial) AS serial FROM leases WHERE centre = ?",
                arguments: [node.centre])
            let number = Int(taken?.number("number") ?? 0) + 1
            let first = Int(taken?.number("serial") ?? 0) + 1
            guard first + order.count - 1 <= Self.largestSerial else { throw LedgerError.serialsUsedUp }
            let lease = Lease(
                id: name(node.centre, number), officer: order.officer, node: order.node, centre: node.centre,
                services: order.services, notBefore: now, notAfter: now.advanced(byDays: order.days),
                maximumCount: order.count, serials: first...(first + order.count - 1),
                maximumDaysOffline: order.maximumDaysOffline, publicKey: [])
            try database.execute(
                sql: """
                    INSERT INTO leases (id, node, centre, number, officer, services, not_before_ms, not_after_ms,
                        maximum_count, first_serial, last_serial, maximum_days_offline)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    lease.id, lease.node.text, lease.centre, number, lease.officer.text,
                    lease.services.joined(separator: " "), lease.notBefore.milliseconds, lease.notAfter.milliseconds,
                    lease.maximumCount, lease.serials.lowerBound, lease.serials.upperBound, lease.maximumDaysOffline,
                ])
            return LeaseRecord(lease: lease, issued: nil, withdrawn: nil, certificates: 0)
        }
    }

    /// Six digits on the paper, see `Domain.CertificateNumber`.
    private static let largestSerial = 999_999_999

    /// Signs and queues every lease of a node whose officer's key has arrived.
    ///
    /// A key is lent once: an older key of the officer that already has a lease waits for nothing.
    /// - Parameter sign: Makes the message from a lease with its key. A lease that it refuses stays waiting.
    /// - Returns: The ids issued.
    package func fulfilLeases(
        of node: NodeID, at now: Timestamp, sign: (Lease, Person) throws -> LeaseGrant
    ) throws -> [String] {
        try pool.write { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT leases.*, (SELECT public_key FROM signing_keys
                        WHERE signing_keys.node = leases.node AND signing_keys.officer = leases.officer
                        AND public_key NOT IN (SELECT public_key FROM leases WHERE public_key IS NOT NULL)
                        ORDER BY received_ms DESC, rowid DESC LIMIT 1) AS waiting_key
                    FROM leases WHERE node = ? AND issued_ms IS NULL AND withdrawn_ms IS NULL AND not_after_ms > ?
                    ORDER BY number
                    """, arguments: [node.text, now.milliseconds])
            var issued: [String] = []
            for row in rows {
                let key = row.bytes("waiting_key")
                var lease = try Self.lease(row)
                guard !key.isEmpty, let officer = try Self.person(lease.officer, in: database) else { continue }
                let isTaken = try Bool.fetchOne(
                    database, sql: "SELECT 1 FROM leases WHERE public_key = ?", arguments: [blob(key)])
                if isTaken == true { continue }
                lease.publicKey = key
                let grant = try sign(lease, officer)
                try database.execute(
                    sql: "UPDATE leases SET public_key = ?, issued_ms = ? WHERE id = ?",
                    arguments: [blob(key), now.milliseconds, lease.id])
                try Stream(database: database).queue(.lease(grant), for: node, at: now)
                issued.append(lease.id)
            }
            return issued
        }
    }

    /// All leases, by node and number.
    package func leases() throws -> [LeaseRecord] {
        try pool.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT *, (SELECT count(*) FROM certificates WHERE certificates.node = leases.node
                        AND certificates.lease = leases.id) AS certificates
                    FROM leases ORDER BY node, number
                    """)
            return try rows.map {
                LeaseRecord(
                    lease: try Self.lease($0), issued: $0.timestamp("issued_ms"),
                    withdrawn: $0.timestamp("withdrawn_ms"), certificates: $0["certificates"])
            }
        }
    }

    private static func lease(_ row: Row) throws -> Lease {
        let services: String = row["services"]
        let first: Int = row["first_serial"], last: Int = row["last_serial"]
        guard let officer = PersonID(row["officer"]), let node = NodeID(row["node"]), first <= last,
            let notBefore = row.timestamp("not_before_ms"), let notAfter = row.timestamp("not_after_ms")
        else { throw LedgerError.damaged }
        return Lease(
            id: row["id"], officer: officer, node: node, centre: row["centre"],
            services: services.split(separator: " ").map(String.init), notBefore: notBefore, notAfter: notAfter,
            maximumCount: row["maximum_count"], serials: first...last,
            maximumDaysOffline: row["maximum_days_offline"], publicKey: row.bytes("public_key"))
    }
}
