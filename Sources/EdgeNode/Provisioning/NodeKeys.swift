package import Crypto
import Domain
import Primitives
import Store
package import Trust

/// The node's secrets in memory: its data key, and whom it trusts.
package struct NodeKeys: Sendable {
    let dataKey: SymmetricKey
    package let trust: TrustFile

    package init(dataKey: SymmetricKey, trust: TrustFile) {
        self.dataKey = dataKey
        self.trust = trust
    }

    /// What an officer's signing keys are for: part of their seal.
    static let leaseContext = "lease"
}

extension EdgeNode {
    /// Makes an officer's signing key; its request goes to the state with the next exchange.
    func makeSigningKey(for officer: PersonID) async throws {
        let key = try SealedSoftwareKey.create(under: keys.dataKey, context: NodeKeys.leaseContext, random: random)
        let request = try EnrolmentRequest.make(name: officer.text, key: key, openedBy: keys.dataKey)
        try await store.put(
            SigningKey(
                officer: officer, publicKey: key.publicKey, certificateRequest: request, sealedPrivateKey: key.sealed))
    }

    /// The lease under which an officer signs.
    ///
    /// - Throws: ``SigningProblem``: `officerWithdrawn` where the state took the permission back, `noLease` where it
    ///   gave none for now.
    func leaseToSign(of officer: PersonID) async throws -> UsableLease {
        try await allowSigning(by: officer)
        guard let lease = try await usableLease(of: officer) else { throw SigningProblem.noLease }
        return lease
    }

    /// - Throws: ``SigningProblem/officerWithdrawn``.
    func allowSigning(by officer: PersonID) async throws {
        guard try await store.access(of: officer)?.isWithdrawn != true else { throw SigningProblem.officerWithdrawn }
    }

    /// The lease that an officer can sign under now, with its key; the one that lasts longest where there are several.
    ///
    /// - Returns: `nil` where none is installed, or all have ended or were withdrawn.
    func usableLease(of officer: PersonID) async throws -> UsableLease? {
        let now = clock.now()
        let keysOfOfficer = try await store.signingKeys().filter { $0.officer == officer }
        var best: UsableLease?
        for installed in try await store.leases(of: officer) {
            guard installed.withdrawnAt == nil, let signed = verifiedLease(installed),
                signed.lease.notBefore <= now, now <= signed.lease.notAfter,
                let key = keysOfOfficer.first(where: { $0.publicKey == signed.lease.publicKey })
            else { continue }
            if let found = best, found.signed.lease.notAfter >= signed.lease.notAfter { continue }
            let sealed = SealedSoftwareKey(
                sealed: key.sealedPrivateKey, publicKey: key.publicKey, context: NodeKeys.leaseContext)
            best = UsableLease(
                signed: signed, installed: installed, signer: sealed.signer(openedBy: keys.dataKey))
        }
        return best
    }

    /// The signed lease of an installation, checked again against the trust file; `nil` where it doesn't hold.
    func verifiedLease(_ installed: InstalledLease) -> SignedLease? {
        guard let der = installed.installation.certificates.first, let certificate = SigningCertificate(der: der) else {
            return nil
        }
        return try? SignedLease(
            verifying: installed.installation.encoded, trust: keys.trust, certificate: certificate)
    }
}

/// A lease that is in force, with the key it lends.
struct UsableLease: Sendable {
    let signed: SignedLease
    let installed: InstalledLease
    let signer: any CertificateSigner

    /// DER: the signing certificate first, then its issuers without the root.
    var certificates: [[UInt8]] { installed.installation.certificates }
    var left: Int { max(0, signed.lease.maximumCount - installed.issued) }
}
