import Crypto

/// The one shape of CMS that we write and read (CAdES B-B in a PDF, EN 319 142-1): SHA-256, ECDSA on P-256, detached,
/// one signer, no signing-time, no unsigned attributes.
enum CMSProfile {
    /// AlgorithmIdentifiers without parameters (RFC 5754).
    static let sha256 = DERWriter.value(DERWriter.sequence, [ObjectIdentifier.sha256])
    static let ecdsaWithSHA256 = DERWriter.value(DERWriter.sequence, [ObjectIdentifier.ecdsaWithSHA256])
    static let version1 = DERWriter.value(DERWriter.integer, [[1]])
    /// EncapsulatedContentInfo of a detached signature.
    static let detachedContent = DERWriter.value(DERWriter.sequence, [ObjectIdentifier.data])

    /// An attribute with its one value.
    static func attribute(_ type: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DERWriter.value(DERWriter.sequence, [type, DERWriter.value(DERWriter.set, [value])])
    }

    /// ESSCertIDv2 of the signing certificate: its SHA-256 (the default algorithm, so not named), issuer and serial
    /// number (RFC 5035).
    static func signingCertificate(_ der: [UInt8], issuer: [UInt8], serialNumber: [UInt8]) -> [UInt8] {
        let issuerNames = DERWriter.value(DERWriter.sequence, [DERWriter.value(0xA4, [issuer])])
        let issuerSerial = DERWriter.value(DERWriter.sequence, [issuerNames, serialNumber])
        let hash = DERWriter.value(DERWriter.octetString, [Array(SHA256.hash(data: der))])
        let certificate = DERWriter.value(DERWriter.sequence, [hash, issuerSerial])
        return DERWriter.value(DERWriter.sequence, [DERWriter.value(DERWriter.sequence, [certificate])])
    }

    /// The signed attributes, as elements of their SET.
    static func signedAttributes(
        digest: [UInt8], certificate: CertificateNaming, statement: [UInt8]
    ) -> [[UInt8]] {
        [
            attribute(ObjectIdentifier.contentType, ObjectIdentifier.data),
            attribute(ObjectIdentifier.messageDigest, DERWriter.value(DERWriter.octetString, [digest])),
            attribute(
                ObjectIdentifier.signingCertificateV2,
                signingCertificate(
                    certificate.der, issuer: certificate.issuer, serialNumber: certificate.serialNumber)),
            attribute(
                ObjectIdentifier.certificateStatement, DERWriter.value(DERWriter.octetString, [statement])),
        ]
    }
}
