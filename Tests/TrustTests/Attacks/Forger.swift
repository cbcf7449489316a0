import Crypto
import Domain
import Primitives
import Testing
import X509

@testable import Trust

/// Builds what no honest node would sign.
enum Forger {
    /// A statement without the checks that the real one makes before signing.
    static func cose(
        _ claims: CertificateClaims, by sample: SampleTrust, lease: [UInt8]? = nil, algorithm: Int64 = -7,
        extraHeader: (Int64, CBOR)? = nil, withoutLease: Bool = false
    ) throws -> [UInt8] {
        var header: [(Int64, CBOR)] = [(1, .integer(algorithm)), (4, .bytes(sample.certificate.keyID))]
        if !withoutLease { header.append((-65_537, .bytes(lease ?? sample.lease.encoded))) }
        if let extraHeader { header.append(extraHeader) }
        return try cose(protected: CBOR.map(header).encoded, payload: ClaimsCoding.encode(claims), by: sample)
    }

    static func cose(protected: [UInt8], payload: [UInt8], by sample: SampleTrust) throws -> [UInt8] {
        let message = CBOR.array([.text("Signature1"), .bytes(protected), .bytes([]), .bytes(payload)]).encoded
        let signature = try sample.signer.sign(message)
        let parts: [CBOR] = [.bytes(protected), .map([CBORPair]()), .bytes(payload), .bytes(signature)]
        return CBOR.tagged(18, .array(parts)).encoded
    }

    static func qr(_ cose: [UInt8]) throws -> String {
        CertificateQR.prefix + Base45.encode(try #require(Zlib.deflate(cose)))
    }

    /// The QR with one byte of the statement changed.
    static func qr(_ sample: SampleTrust, changing needle: [UInt8], at offset: Int) throws -> String {
        var cose = try sample.statement().encoded
        cose[try position(of: needle, in: cose) + offset] ^= 0x01
        return try qr(cose)
    }

    /// Where `needle` begins.
    static func position(of needle: [UInt8], in bytes: [UInt8]) throws -> Int {
        try #require(bytes.indices.first { bytes[$0...].starts(with: needle) })
    }

    /// The PDF with its CMS replaced by what `change` makes of it.
    static func pdf(_ sample: SampleTrust, changing change: ([UInt8]) throws -> [UInt8]) throws -> [UInt8] {
        var pdf = try sample.pdf()
        let reader = try PDFSignatureReader(pdf)
        let length = Int(reader.contents[2]) << 8 + Int(reader.contents[3]) + 4
        let digits = Array(hex(try change(Array(reader.contents[..<length]))).utf8)
        let room = reader.gap.count - 2
        let padded = digits + [UInt8](repeating: 0x30, count: room - digits.count)
        pdf.replaceSubrange((reader.gap.lowerBound + 1)..<(reader.gap.upperBound - 1), with: padded)
        return pdf
    }

    /// A PDF signed with a certificate and a statement of the forger's choice.
    static func pdf(
        certificate: [UInt8], statement: [UInt8], signer: any CertificateSigner, authorities: [[UInt8]] = []
    ) throws -> [UInt8] {
        let blank = MinimalPDF()
        var bytes = blank.bytes
        let gap = blank.contents
        let range = "[0 \(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)]"
        let spaces = [UInt8](repeating: 0x20, count: blank.byteRange.count - range.utf8.count)
        bytes.replaceSubrange(blank.byteRange, with: Array(range.utf8) + spaces)
        let cms = try CMSMessage.make(
            digest: PDFSignature.digest(of: bytes, without: gap), statement: statement, certificate: certificate,
            authorities: authorities, signer: signer)
        let digits = Array(hex(cms).utf8)
        bytes.replaceSubrange((gap.lowerBound + 1)..<(gap.lowerBound + 1 + digits.count), with: digits)
        return bytes
    }

    /// A signing certificate for the sample's lease by any authority, of any profile.
    static func certificate(
        _ sample: SampleTrust, by authority: Authority, profile: CertificateProfile = .signing
    ) throws -> [UInt8] {
        let lease = sample.lease.lease
        let content = CertificateContent(
            publicKey: try P256.Signing.PublicKey(compressedRepresentation: lease.publicKey),
            subject: try Subject.officer(SampleTrust.officer, centre: lease.centre),
            names: [.uniformResourceIdentifier(SigningCertificate.uri(of: lease))], notBefore: lease.notBefore,
            notAfter: lease.notAfter)
        return try profile.issue(content, by: authority.certificate, key: authority.key, random: sample.random).der
    }
}

/// A signer that hands out the other of the two signatures.
struct TwinSigner: CertificateSigner {
    let signer: SealedKeySigner

    var kind: SignerKind { signer.kind }
    var publicKey: [UInt8] { signer.publicKey }
    func sign(_ message: [UInt8]) throws -> [UInt8] { LowS.twin(of: try signer.sign(message)) }
}
