package import Domain
package import Paper
package import Primitives
import Trust

extension SignatureBlock {
    /// The block of an officer who signs under a lease, without a network, at a centre.
    ///
    /// - Parameters:
    ///   - certificate: The signing certificate's DER.
    ///   - kind: What keeps the key.
    package init(
        officer: Person, lease: Lease, certificate: [UInt8], kind: SignerKind, at moment: Timestamp,
        centre: CertificateDraft.Office
    ) {
        let digits = hex(SigningCertificate(der: certificate)?.keyID ?? []).uppercased()
        let groups = stride(from: 0, to: digits.count, by: 4).map { digits.dropFirst($0).prefix(4) }
        self.init(
            name: officer.name, designation: officer.designation, keyKind: kind.label, lease: lease.id,
            leaseEnds: lease.notAfter.civilDate, signedAt: moment, fingerprint: groups.joined(separator: " "),
            offline: OfflineMark(centre: centre.name, code: centre.code))
    }
}
