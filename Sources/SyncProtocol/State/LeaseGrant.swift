import FoundationEssentials

/// The state's permission to sign, with the certificate over the officer's key.
package struct LeaseGrant: Sendable, Hashable {
    /// The signed lease, at most 140 bytes; `Trust` reads it.
    package var signedLease: [UInt8]
    /// The signing certificate, DER.
    package var signingCertificate: [UInt8]
    /// Its issuers, DER, from its own issuer up, without the root.
    package var chain: [[UInt8]]

    package init(signedLease: [UInt8], signingCertificate: [UInt8], chain: [[UInt8]]) {
        self.signedLease = signedLease
        self.signingCertificate = signingCertificate
        self.chain = chain
    }
}

extension WireLeaseGrant {
    init(_ grant: LeaseGrant) {
        self.init()
        signedLease = Data(grant.signedLease)
        signingCertificate = Data(grant.signingCertificate)
        chain = grant.chain.map { Data($0) }
    }

    func domain() throws(WireProblem) -> LeaseGrant {
        guard !signedLease.isEmpty else { throw .missing(field: "lease.signed_lease") }
        guard !signingCertificate.isEmpty else { throw .missing(field: "lease.signing_certificate") }
        guard chain.count <= 4, chain.allSatisfy({ !$0.isEmpty }) else { throw .outOfRange(field: "lease.chain") }
        return LeaseGrant(
            signedLease: Array(signedLease), signingCertificate: Array(signingCertificate),
            chain: chain.map { Array($0) })
    }
}
