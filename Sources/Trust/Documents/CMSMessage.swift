import Crypto
import SwiftASN1

/// A CMS signature of the shape of ``CMSProfile``.
struct CMSMessage {
    /// The signing certificate, DER.
    let certificate: [UInt8]
    /// The COSE_Sign1 that rides in the signed attributes.
    let statement: [UInt8]
    /// SHA-256 of what the PDF's byte range covers, as signed.
    let digest: [UInt8]
    /// What was signed: the signed attributes as a SET, DER.
    let signedAttributes: [UInt8]
    /// r ‖ s.
    let signature: [UInt8]

    /// Certificates in one signature.
    static let maximumCertificates = 4

    /// Writes a signature.
    ///
    /// - Parameters:
    ///   - digest: SHA-256 of the byte range.
    ///   - authorities: Certificates above the signing certificate, DER, for readers that know only the root.
    /// - Returns: ContentInfo, DER.
    static func make(
        digest: [UInt8], statement: [UInt8], certificate: [UInt8], authorities: [[UInt8]],
        signer: any CertificateSigner
    ) throws -> [UInt8] {
        let above = authorities.sorted { $0.lexicographicallyPrecedes($1) }
        let certificates = ([certificate] + above).compactMap(CertificateNaming.init)
        guard certificates.count == above.count + 1, certificates.count <= maximumCertificates else {
            throw StatementProblem.foreignKey
        }
        let attributes = CMSProfile.signedAttributes(
            digest: digest, certificates: certificates, statement: statement)
        let raw = try signer.sign(DERWriter.setOf(DERWriter.set, attributes))
        let signature = try P256.Signing.ECDSASignature(rawRepresentation: raw).derRepresentation
        return CMSProfile.message(
            attributes: attributes, certificates: certificates, signature: Array(signature))
    }

    /// Reads a signature; anything that ``make(digest:statement:certificate:authorities:signer:)`` would not have
    /// written is refused.
    init(der: [UInt8]) throws(VerificationReason) {
        guard let root = try? DER.parse(der), let outer = root.children, outer.count == 2,
            Array(outer[0].encodedBytes) == ObjectIdentifier.signedData, let wrapped = outer[1].children,
            wrapped.count == 1, let data = wrapped[0].children, data.count == 5,
            Array(data[0].encodedBytes) == CMSProfile.version1,
            Array(data[2].encodedBytes) == CMSProfile.detachedContent, let certificates = data[3].children,
            data[3].encodedBytes.first == 0xA0, (1...Self.maximumCertificates).contains(certificates.count),
            let signers = data[4].children
        else { throw .unreadable }
        guard Array(data[1].encodedBytes) == DERWriter.value(DERWriter.set, [CMSProfile.sha256]) else {
            throw .algorithmRefused
        }
        guard signers.count == 1, let signer = signers[0].children else { throw .severalSignatures }
        try self.init(der, signer: signer, certificates: certificates.map { Array($0.encodedBytes) })
    }

    private init(_ der: [UInt8], signer: [ASN1Node], certificates: [[UInt8]]) throws(VerificationReason) {
        guard signer.count == 6, Array(signer[0].encodedBytes) == CMSProfile.version1,
            signer[3].encodedBytes.first == 0xA0, let attributes = signer[3].children,
            let encodedSignature = signer[5].primitive
        else { throw .unreadable }
        guard Array(signer[2].encodedBytes) == CMSProfile.sha256,
            Array(signer[4].encodedBytes) == CMSProfile.ecdsaWithSHA256
        else { throw .algorithmRefused }
        let certificates = certificates.compactMap(CertificateNaming.init)
        let matching = certificates.filter { $0.issuerAndSerialNumber == Array(signer[1].encodedBytes) }
        guard matching.count == 1, let naming = matching.first else { throw .anotherKey }
        let chain = [naming] + certificates.filter { $0.der != naming.der }
        guard let parsed = try? P256.Signing.ECDSASignature(derRepresentation: encodedSignature),
            Array(parsed.derRepresentation) == encodedSignature
        else { throw .unreadable }
        guard let digest = Self.value(of: ObjectIdentifier.messageDigest, in: attributes)?.primitive,
            let statement = Self.value(of: ObjectIdentifier.certificateStatement, in: attributes)?.primitive
        else { throw .unknownFormat }
        let expected = CMSProfile.signedAttributes(digest: digest, certificates: chain, statement: statement)
        guard DERWriter.setOf(0xA0, expected) == Array(signer[3].encodedBytes) else { throw .statementMismatch }
        guard CMSProfile.message(attributes: expected, certificates: chain, signature: encodedSignature) == der else {
            throw .unreadable
        }
        certificate = naming.der
        self.statement = statement
        self.digest = digest
        signedAttributes = DERWriter.setOf(DERWriter.set, expected)
        signature = Array(parsed.rawRepresentation)
    }

    private static func value(of type: [UInt8], in attributes: [ASN1Node]) -> ASN1Node? {
        for attribute in attributes {
            guard let parts = attribute.children, parts.count == 2, Array(parts[0].encodedBytes) == type else {
                continue
            }
            guard let values = parts[1].children, values.count == 1 else { return nil }
            return values[0]
        }
        return nil
    }
}
