package import Primitives
import Crypto

/// Signs a PDF that keeps room for its signature (`/SubFilter /ETSI.CAdES.detached`).
package enum PDFSignature {
    /// No document is larger.
    package static let maximumBytes = 16 << 20

    /// Fills in the byte range and the signature.
    ///
    /// - Parameters:
    ///   - document: The PDF with its placeholders.
    ///   - byteRange: Where the text of the `/ByteRange` array stands, with its brackets; overwritten in place, padded
    ///     with spaces.
    ///   - contents: Where the hexadecimal string of `/Contents` stands, with `<` and `>`.
    ///   - qrText: What the paper's QR holds: the same statement rides in the signature, so that both checks give one
    ///     answer.
    ///   - authorities: Certificates above the signing certificate, DER.
    package static func sign(
        document: [UInt8], byteRange: Range<Int>, contents: Range<Int>, qrText: String,
        signer: any CertificateSigner, signingCertificate: SigningCertificate, authorities: [[UInt8]]
    ) throws -> [UInt8] {
        var document = document
        let range = "[0 \(contents.lowerBound) \(contents.upperBound) \(document.count - contents.upperBound)]"
        guard document.indices.contains(byteRange), document.indices.contains(contents),
            range.utf8.count <= byteRange.count
        else { throw StatementProblem.noRoom }
        let padding = [UInt8](repeating: 0x20, count: byteRange.count - range.utf8.count)
        document.replaceSubrange(byteRange, with: Array(range.utf8) + padding)
        let message = try CMSMessage.make(
            digest: digest(of: document, without: contents), statement: CertificateQR.read(qrText).encoded,
            certificate: signingCertificate.der, authorities: authorities, signer: signer)
        let digits = Array(hex(message).utf8)
        guard digits.count <= contents.count - 2 else { throw StatementProblem.noRoom }
        let rest = [UInt8](repeating: 0x30, count: contents.count - 2 - digits.count)
        document.replaceSubrange(contents, with: Array("<".utf8) + digits + rest + Array(">".utf8))
        return document
    }

    /// SHA-256 of what the signature of a signed PDF covers: it names the certificate in the journal, and stays the
    /// same when a time stamp is put in later.
    package static func signedRangeHash(of pdf: [UInt8]) throws(VerificationReason) -> ContentHash {
        let gap = try PDFSignatureReader(pdf).gap
        guard let hash = ContentHash(bytes: digest(of: pdf, without: gap)) else { throw .unreadable }
        return hash
    }

    /// Whether the bytes begin as a PDF does.
    static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    static func digest(of document: [UInt8], without gap: Range<Int>) -> [UInt8] {
        var hash = SHA256()
        document.withUnsafeBytes {
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<gap.lowerBound]))
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[gap.upperBound...]))
        }
        return Array(hash.finalize())
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
