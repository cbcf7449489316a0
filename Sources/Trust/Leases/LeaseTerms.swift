package import Domain
package import Primitives
import Crypto

/// What a lease's bytes say by themselves. Officer and node stand in them only as a tag: their names are in the
/// signing certificate.
package struct LeaseTerms: Sendable, Hashable {
    /// Which authority says so: see ``Authority/keyID``.
    package var authority: [UInt8]
    /// The centre's code.
    package var centre: String
    /// In the lease's id: see ``LeaseName``.
    package var number: Int
    /// ``holderTag(officer:node:)``.
    package var holder: [UInt8]
    /// By the Act's number, ascending.
    package var services: [String]
    /// First moment of issue.
    package var notBefore: Timestamp
    /// Last moment of issue.
    package var notAfter: Timestamp
    /// At most so many certificates; the node and the state count them, a checker can't.
    package var maximumCount: Int
    /// The serial numbers that may be given out.
    package var serials: ClosedRange<Int>
    /// Signing stops so many days after the last exchange with the state; the node's and the state's to check.
    package var maximumDaysOffline: Int
    /// P-256, compressed point, 33 bytes.
    package var publicKey: [UInt8]

    /// ``Lease/id``.
    package var id: String { LeaseName.text(centre: centre, number: number) }

    /// The first 4 bytes of the SHA-256 of `eseva lease holder`, 0, officer, 0, node: tells a lease apart from that of
    /// a colleague or another board. What binds them is the key.
    package static func holderTag(officer: PersonID, node: NodeID) -> [UInt8] {
        let text = "eseva lease holder\0\(officer.text)\0\(node.text)"
        return Array(SHA256.hash(data: Array(text.utf8)).prefix(4))
    }

    /// The lease with its holder's names.
    ///
    /// - Throws: ``LeaseProblem/anotherHolder`` where the tag is not theirs.
    package func lease(officer: PersonID, node: NodeID) throws(LeaseProblem) -> Lease {
        guard holder == Self.holderTag(officer: officer, node: node) else { throw .anotherHolder }
        return Lease(
            id: id, officer: officer, node: node, centre: centre, services: services, notBefore: notBefore,
            notAfter: notAfter, maximumCount: maximumCount, serials: serials, maximumDaysOffline: maximumDaysOffline,
            publicKey: publicKey)
    }
}
