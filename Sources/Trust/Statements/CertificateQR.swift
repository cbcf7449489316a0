/// The text inside a certificate's QR: `ESEVA1:` + base45(zlib(COSE_Sign1(CWT))).
///
/// zlib knows more than one stream for the same bytes, so the text is no name for a certificate: its number is.
/// Every character is of a QR code's alphanumeric set, so a symbol of version 17 at level M holds 734.
package enum CertificateQR {
    /// Tells our code, and its version, from any other.
    package static let prefix = "ESEVA1:"
    /// What a symbol of version 40 holds at level L.
    package static let maximumCharacters = 4_296

    /// Signs the claims and writes the text.
    ///
    /// - Throws: As ``CertificateStatement/init(signing:lease:signer:signingCertificate:)``.
    package static func make(
        claims: CertificateClaims, lease: SignedLease, signer: any CertificateSigner,
        signingCertificate: SigningCertificate
    ) throws -> String {
        try text(
            of: CertificateStatement(
                signing: claims, lease: lease, signer: signer, signingCertificate: signingCertificate))
    }

    /// The text for a statement.
    package static func text(of statement: CertificateStatement) throws -> String {
        guard let packed = Zlib.deflate(statement.encoded) else { throw StatementProblem.tooLong }
        let text = prefix + Base45.encode(packed)
        guard text.utf8.count <= maximumCharacters else { throw StatementProblem.tooLong }
        return text
    }

    /// Reads a text's form, without checking who signed it: see ``Verifier``. Line ends after it are ignored.
    package static func read(_ text: String) throws(VerificationReason) -> CertificateStatement {
        var characters = Array(text.utf8)[...]
        while let last = characters.last, last == 10 || last == 13 { characters.removeLast() }
        guard characters.starts(with: prefix.utf8) else { throw .unknownFormat }
        guard characters.count <= maximumCharacters else { throw .tooLarge }
        guard let packed = Base45.decode(characters.dropFirst(prefix.utf8.count)) else { throw .unreadable }
        let encoded: [UInt8]
        do {
            encoded = try Zlib.inflate(packed, limit: CertificateStatement.maximumBytes)
        } catch {
            switch error {
            case .broken: throw .unreadable
            case .tooLarge: throw .tooLarge
            }
        }
        return try CertificateStatement.read(encoded)
    }
}
