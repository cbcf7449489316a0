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

    /// signing-certificate-v2 (RFC 5035): the signing certificate first, then those above it, so that no byte of the
    /// signature is without a signature.
    static func signingCertificates(_ certificates: [CertificateNaming]) -> [UInt8] {
        let identifiers = DERWriter.value(DERWriter.sequence, certificates.map(identifier))
        return DERWriter.value(DERWriter.sequence, [identifiers])
    }

    /// ESSCertIDv2: SHA-256 (the default algorithm, so not named), issuer and serial number.
    private static func identifier(_ certificate: CertificateNaming) -> [UInt8] {
        let issuerNames = DERWriter.value(DERWriter.sequence, [DERWriter.value(0xA4, [certificate.issuer])])
        let issuerSerial = DERWriter.value(DERWriter.sequence, [issuerNames, certificate.serialNumber])
        let hash = DERWriter.value(DERWriter.octetString, [Array(SHA256.hash(data: certificate.der))])
        return DERWriter.value(DERWriter.sequence, [hash, issuerSerial])
    }

    /// The signed attributes, as elements of their SET.
    ///
    /// - Parameter certificates: The signing certificate, then those above it in the order of their bytes.
    static func signedAttributes(
        digest: [UInt8], certificates: [CertificateNaming], statement: [UInt8]
    ) -> [[UInt8]] {
        [
            attribute(ObjectIdentifier.contentType, ObjectIdentifier.data),
            attribute(ObjectIdentifier.messageDigest, DERWriter.value(DERWriter.octetString, [digest])),
            attribute(ObjectIdentifier.signingCertificateV2, signingCertificates(certificates)),
            attribute(
                ObjectIdentifier.certificateStatement, DERWriter.value(DERWriter.octetString, [statement])),
        ]
    }

    /// The whole ContentInfo.
    ///
    /// - Parameter signature: ECDSA-Sig-Value, DER.
    static func message(
        attributes: [[UInt8]], certificates: [CertificateNaming], signature: [UInt8]
    ) -> [UInt8] {
        let signer = DERWriter.value(
            DERWriter.sequence,
            [
                version1, certificates[0].issuerAndSerialNumber, sha256, DERWriter.setOf(0xA0, attributes),
                ecdsaWithSHA256, DERWriter.value(DERWriter.octetString, [signature]),
            ])
        let signedData = DERWriter.value(
            DERWriter.sequence,
            [
                version1, DERWriter.value(DERWriter.set, [sha256]), detachedContent,
                DERWriter.setOf(0xA0, certificates.map(\.der)), DERWriter.value(DERWriter.set, [signer]),
            ])
        return DERWriter.value(
            DERWriter.sequence, [ObjectIdentifier.signedData, DERWriter.value(0xA0, [signedData])])
    }
}
