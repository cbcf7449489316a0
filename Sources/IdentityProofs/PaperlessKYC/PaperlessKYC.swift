package import Domain
import Primitives

/// UIDAI's paperless offline e-KYC: a ZIP under a share code of four digits, or the XML out of it; XML-DSig over all.
///
/// Source: UIDAI, *Aadhaar Paperless Offline e-KYC*. No file signed by UIDAI is public, so each result says that the
/// format was tried on files of our own generator only.
package struct PaperlessKYC: IdentityProof {
    private let file: [UInt8]
    private let shareCode: String

    package var kind: IdentityProofKind { .paperlessKYC }

    /// - Parameter shareCode: What the holder chose when they fetched the file.
    package init(file: [UInt8], shareCode: String) {
        self.file = file
        self.shareCode = shareCode
    }

    package func verified(by signers: ProofSigners) throws(ProofProblem) -> VerifiedIdentity {
        guard file.count <= ProofLimits.documentBytes else { throw .tooLarge }
        guard shareCode.utf8.count == 4, shareCode.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .shareCodeMalformed
        }
        let isArchive = file.starts(with: Array("PK".utf8))
        let bytes = isArchive ? try SharedArchive.document(in: file, shareCode: shareCode) : file
        return try Self.verified(document: bytes, shareCode: shareCode, by: signers)
    }

    static func verified(
        document bytes: [UInt8], shareCode: String, by signers: ProofSigners
    ) throws(ProofProblem) -> VerifiedIdentity {
        guard let document = XMLDocument(bytes) else { throw .malformed }
        if signers.all.isEmpty { throw .noSigners }
        let (found, signed) = try XMLSignature.signedBytes(of: document, by: signers.all)
        guard let read = XMLDocument(signed) else { throw .malformed }
        let content = try PaperlessContent(read)
        let signer = try ProofSigners(found)
            .signer(at: { content.reference.time }, where: { _ in true })
        var identity = content.identity(signer: signer, shareCode: shareCode)
        identity.unproven = [.format] + (identity.commitments.hashes.isEmpty ? [] : [.contactHashes])
        if identity.photo == nil { identity.unproven.append(.photo) }
        return identity
    }
}
