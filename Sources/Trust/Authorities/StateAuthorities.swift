import Crypto
package import Domain
package import Primitives
import X509

/// The state's keys: a root that signs the two authorities and nothing else, one authority for the identities of
/// nodes and servers (mutual TLS), one for signing certificates, leases and the catalogue.
package struct StateAuthorities: Sendable {
    /// How long certificates live, in years of 365 days.
    package enum Lifetime {
        /// The root.
        package static let rootYears = 20
        /// The two authorities under it.
        package static let authorityYears = 10
        /// Nodes and servers.
        package static let identityYears = 2
        /// Authorities and identities begin so long before they are issued: the other side's clock may be behind.
        package static let backdatedSeconds: Int64 = 600
    }

    /// Signs the other two and nothing else.
    package let root: Authority
    /// Identities of nodes and servers.
    package let nodeAuthority: Authority
    /// Signing certificates, leases, the catalogue.
    package let signingAuthority: Authority

    /// Puts together what was read from its files.
    package init(root: Authority, nodeAuthority: Authority, signingAuthority: Authority) {
        self.root = root
        self.nodeAuthority = nodeAuthority
        self.signingAuthority = signingAuthority
    }

    /// Makes all three anew.
    ///
    /// - Parameter organization: Whose authorities they are, like `Lok Seva Kendra, Mandla (demonstration)`; it stands
    ///   in each subject.
    package static func create(
        organization: String, at now: Timestamp, random: any RandomSource
    ) throws -> StateAuthorities {
        func make(
            _ profile: CertificateProfile, _ name: String, years: Int, by issuer: Authority?
        ) throws -> Authority {
            let key = P256.Signing.PrivateKey(random: random)
            let content = CertificateContent(
                publicKey: key.publicKey, subject: try Subject.authority(organization: organization, name: name),
                notBefore: Self.start(now), notAfter: now.advanced(byDays: years * 365))
            let certificate = try profile.issue(
                content, by: issuer?.certificate, key: issuer?.key ?? key, random: random)
            return Authority(certificate: certificate, key: key)
        }
        let root = try make(.root, "eSeva Root", years: Lifetime.rootYears, by: nil)
        return StateAuthorities(
            root: root,
            nodeAuthority: try make(
                .nodeAuthority, "eSeva Node Authority", years: Lifetime.authorityYears, by: root),
            signingAuthority: try make(
                .signingAuthority, "eSeva Signing Authority", years: Lifetime.authorityYears, by: root))
    }

    private static func start(_ now: Timestamp) -> Timestamp { now.advanced(bySeconds: -Lifetime.backdatedSeconds) }

    /// What checkers pin: root, signing authority, node authority.
    package var trustFile: TrustFile {
        get throws {
            try TrustFile(
                root: root.certificate, authorities: [signingAuthority.certificate, nodeAuthority.certificate])
        }
    }

    /// Issues a node its identity for mutual TLS.
    ///
    /// - Parameters:
    ///   - request: The node's certificate request (PKCS#10, DER), which proves that it holds the key.
    ///   - node: The node that the enrolment token stands for; the request must name the same.
    /// - Returns: The certificate's DER. It names the node in its common name and as `urn:eseva:node:<id>`.
    /// - Throws: ``IssuingProblem``.
    package func issueNodeIdentity(
        request: [UInt8], node: NodeID, at now: Timestamp, random: any RandomSource
    ) throws -> [UInt8] {
        let proven = try EnrolmentRequest(der: request)
        guard proven.name == node.text else { throw IssuingProblem.requestForAnotherNode }
        let content = CertificateContent(
            publicKey: proven.publicKey, subject: try Subject.named(node.text),
            names: [.uniformResourceIdentifier(NodeIdentity.uri(of: node))],
            notBefore: Self.start(now), notAfter: now.advanced(byDays: Lifetime.identityYears * 365))
        return try CertificateProfile.nodeIdentity.issue(
            content, by: nodeAuthority.certificate, key: nodeAuthority.key, random: random
        ).der
    }

    /// Issues the state server its identity for TLS, with a new key.
    ///
    /// - Parameter names: Host names and IPv4 or IPv6 addresses under which nodes reach it; the first is the common
    ///   name.
    /// - Returns: Certificate and private key; its PEM and that of ``nodeAuthority`` are the TLS chain.
    package func issueServerIdentity(
        names: [String], at now: Timestamp, random: any RandomSource
    ) throws -> Authority {
        let key = P256.Signing.PrivateKey(random: random)
        let content = CertificateContent(
            publicKey: key.publicKey, subject: try Subject.named(names.first ?? "localhost"),
            names: names.map(ServerName.generalName),
            notBefore: Self.start(now), notAfter: now.advanced(byDays: Lifetime.identityYears * 365))
        let certificate = try CertificateProfile.serverIdentity.issue(
            content, by: nodeAuthority.certificate, key: nodeAuthority.key, random: random)
        return Authority(certificate: certificate, key: key)
    }

    /// Signs a lease: what comes back is ``SignedLease/byteCount`` bytes and rides in every QR.
    ///
    /// - Returns: The lease as encoded: times are whole minutes, both rounded down.
    /// - Throws: ``LeaseProblem`` where a value does not fit its field.
    package func sign(_ lease: Lease) throws -> SignedLease {
        try SignedLease(signing: lease, by: signingAuthority)
    }

    /// Certifies the key that a lease lends, for as long as the lease lasts.
    ///
    /// - Parameters:
    ///   - officer: Whose signature it is; must be the lease's officer.
    ///   - lease: As signed. Its key is certified.
    /// - Returns: The certificate's DER, which names officer, designation, centre, node and lease.
    package func issueSigningCertificate(
        officer: Person, lease: SignedLease, random: any RandomSource
    ) throws -> [UInt8] {
        let terms = lease.lease
        guard officer.id == terms.officer else { throw IssuingProblem.leaseForAnotherKey }
        let publicKey = try P256.Signing.PublicKey(compressedRepresentation: terms.publicKey)
        let content = CertificateContent(
            publicKey: publicKey, subject: try Subject.officer(officer, centre: terms.centre),
            names: [.uniformResourceIdentifier(SigningCertificate.uri(of: terms))],
            notBefore: terms.notBefore, notAfter: terms.notAfter)
        return try CertificateProfile.signing.issue(
            content, by: signingAuthority.certificate, key: signingAuthority.key, random: random
        ).der
    }

    /// Signs something published by the state, like a catalogue package.
    ///
    /// - Parameter purpose: What it is, like `catalogue`: a signature for one purpose does not count for another.
    /// - Returns: Detached signature, r ‖ s, 64 bytes, low *s*.
    package func signBlob(_ blob: [UInt8], purpose: String) throws -> [UInt8] {
        try signingAuthority.key.lowSignature(over: DetachedSignature.message(blob, purpose: purpose))
    }
}
