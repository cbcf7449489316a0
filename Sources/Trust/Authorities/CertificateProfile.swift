import Crypto
import Primitives
import FoundationEssentials
import SwiftASN1
import X509

/// What a kind of X.509 certificate may be used for, and how long it lives.
///
/// | kind | basicConstraints | keyUsage | extendedKeyUsage |
/// |---|---|---|---|
/// | root | CA | keyCertSign, cRLSign | – |
/// | node authority | CA, path 0 | keyCertSign, cRLSign | serverAuth, clientAuth |
/// | signing authority | CA, path 0 | keyCertSign, cRLSign, digitalSignature (leases, catalogue) | document signer |
/// | node, server identity | end | digitalSignature | clientAuth; serverAuth |
/// | signing certificate | end | digitalSignature, nonRepudiation | document signer |
enum CertificateProfile {
    case root, nodeAuthority, signingAuthority, nodeIdentity, serverIdentity, signing

    /// What signs documents: as seen in document-signer certificates under CCA India.
    static let documentSigner: [ExtendedKeyUsage.Usage] = [
        .emailProtection, .init(oid: [1, 2, 840, 113_583, 1, 1, 5]), .init(oid: [1, 3, 6, 1, 4, 1, 311, 10, 3, 12]),
    ]

    private var isAuthority: Bool {
        switch self {
        case .root, .nodeAuthority, .signingAuthority: true
        case .nodeIdentity, .serverIdentity, .signing: false
        }
    }

    private var constraints: BasicConstraints {
        switch self {
        case .root: .isCertificateAuthority(maxPathLength: 1)
        case .nodeAuthority, .signingAuthority: .isCertificateAuthority(maxPathLength: 0)
        case .nodeIdentity, .serverIdentity, .signing: .notCertificateAuthority
        }
    }

    private var keyUsage: KeyUsage {
        switch self {
        case .root, .nodeAuthority: KeyUsage(keyCertSign: true, cRLSign: true)
        case .signingAuthority: KeyUsage(digitalSignature: true, keyCertSign: true, cRLSign: true)
        case .nodeIdentity, .serverIdentity: KeyUsage(digitalSignature: true)
        case .signing: KeyUsage(digitalSignature: true, nonRepudiation: true)
        }
    }

    private var purposes: [ExtendedKeyUsage.Usage] {
        switch self {
        case .root: []
        case .nodeAuthority: [.serverAuth, .clientAuth]
        case .signingAuthority, .signing: Self.documentSigner
        case .nodeIdentity: [.clientAuth]
        case .serverIdentity: [.serverAuth]
        }
    }

    /// The extensions of a certificate for `publicKey`.
    ///
    /// - Parameters:
    ///   - issuer: The issuing authority's public key; the certificate's own where it signs itself.
    ///   - names: What stands in the subject's alternative name, if anything.
    func extensions(
        for publicKey: Certificate.PublicKey, issuer: Certificate.PublicKey, names: [GeneralName]
    ) throws -> Certificate.Extensions {
        var extensions = Certificate.Extensions()
        try extensions.append(Critical(constraints).makeCertificateExtension())
        try extensions.append(Critical(keyUsage).makeCertificateExtension())
        if !purposes.isEmpty { try extensions.append(ExtendedKeyUsage(purposes).makeCertificateExtension()) }
        let own = SubjectKeyIdentifier(hash: publicKey)
        try extensions.append(own.makeCertificateExtension())
        let above = SubjectKeyIdentifier(hash: issuer)
        try extensions.append(
            AuthorityKeyIdentifier(keyIdentifier: above.keyIdentifier).makeCertificateExtension())
        if !names.isEmpty { try extensions.append(SubjectAlternativeNames(names).makeCertificateExtension()) }
        return extensions
    }
}

/// What differs from one certificate of a profile to the next.
struct CertificateContent {
    var publicKey: P256.Signing.PublicKey
    var subject: DistinguishedName
    var names: [GeneralName] = []
    var notBefore: Timestamp
    var notAfter: Timestamp
}

extension CertificateProfile {
    /// Issues a certificate of this profile.
    ///
    /// - Parameter issuer: `nil` for a root, which `key` itself signs.
    func issue(
        _ content: CertificateContent, by issuer: Certificate?, key: P256.Signing.PrivateKey, random: any RandomSource
    ) throws -> Certificate {
        let publicKey = Certificate.PublicKey(content.publicKey)
        return try Certificate(
            version: .v3, serialNumber: Self.serialNumber(random), publicKey: publicKey,
            notValidBefore: content.notBefore.date, notValidAfter: content.notAfter.date,
            issuer: issuer?.subject ?? content.subject, subject: content.subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: extensions(for: publicKey, issuer: issuer?.publicKey ?? publicKey, names: content.names),
            issuerPrivateKey: Certificate.PrivateKey(key))
    }

    /// 127 random bits, never negative, never zero (RFC 5280, 4.1.2.2).
    private static func serialNumber(_ random: any RandomSource) -> Certificate.SerialNumber {
        var bytes = random.bytes(16)
        bytes[0] = bytes[0] & 0x7F | 0x40
        return Certificate.SerialNumber(bytes: bytes)
    }
}

extension Timestamp {
    /// Whole seconds, as certificates carry them.
    var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

    init(_ date: Date) {
        self.init(seconds: Int64(date.timeIntervalSince1970.rounded(.down)))
    }
}
