import Domain
import Primitives
package import SQLiteLedger
import SyncProtocol
import Trust

extension StateOffice {
    /// Lends a key: at once where the officer's key has arrived from the node, else as soon as it does.
    package func issueLease(_ order: LeaseOrder) throws -> LeaseRecord {
        guard (1...366).contains(order.days), (0...255).contains(order.maximumDaysOffline) else {
            throw OfficeProblem.daysOutOfRange
        }
        guard (1...20_000).contains(order.count) else { throw OfficeProblem.countOutOfRange }
        guard (1...4).contains(order.services.count), order.services.allSatisfy(Self.isService) else {
            throw OfficeProblem.notAService
        }
        let record = try ledger.setAside(order, at: clock.now()) { LeaseName.text(centre: $0, number: $1) }
        _ = try fulfilLeases(of: order.node)
        return try ledger.leases().first { $0.lease.id == record.lease.id } ?? record
    }

    /// Signs every waiting lease of a node whose key is here.
    ///
    /// - Returns: The ids issued.
    func fulfilLeases(of node: NodeID) throws -> [String] {
        try ledger.fulfilLeases(of: node, at: clock.now()) { lease, officer in
            let signed = try authorities.sign(lease)
            return LeaseGrant(
                signedLease: signed.encoded,
                signingCertificate: try authorities.issueSigningCertificate(
                    officer: officer, lease: signed, random: random),
                chain: [try signingAuthorityDER()])
        }
    }

    private func signingAuthorityDER() throws -> [UInt8] {
        try authorities.signingAuthority.certificate.derBytes()
    }

    private static func isService(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let department = parts[0], let service = parts[1] else { return false }
        return (1...127).contains(department) && (1...511).contains(service) && text == "\(department).\(service)"
    }
}
