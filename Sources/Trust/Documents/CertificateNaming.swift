import SwiftASN1

/// A certificate's DER with the two parts by which CMS names it, byte for byte.
struct CertificateNaming {
    let der: [UInt8]
    /// Name, DER.
    let issuer: [UInt8]
    /// INTEGER, DER.
    let serialNumber: [UInt8]

    /// - Returns: `nil` where the bytes are not one certificate.
    init?(der: [UInt8]) {
        guard let certificate = try? DER.parse(der), let parts = certificate.children, parts.count == 3,
            let body = parts[0].children, body.count >= 7
        else { return nil }
        self.der = der
        // version [0], serialNumber, signature, issuer, …
        serialNumber = Array(body[1].encodedBytes)
        issuer = Array(body[3].encodedBytes)
    }

    /// IssuerAndSerialNumber, DER.
    var issuerAndSerialNumber: [UInt8] { DERWriter.value(DERWriter.sequence, [issuer, serialNumber]) }
}

extension ASN1Node {
    /// What a constructed value holds, or `nil`.
    var children: [ASN1Node]? {
        if case .constructed(let nodes) = content { Array(nodes) } else { nil }
    }

    /// The bytes of a primitive value, or `nil`.
    var primitive: [UInt8]? {
        if case .primitive(let bytes) = content { Array(bytes) } else { nil }
    }
}
