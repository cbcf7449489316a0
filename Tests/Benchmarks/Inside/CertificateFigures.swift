import ArgumentParser
import Paper
import Trust

/// From the claims to the signed PDF: the QR's text is signed, the sheet laid out and written, the PDF signed.
struct CertificateFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "certificate")
    private static let warmRounds = 51

    func run() throws {
        let key = try LentKey()
        var pdf: [UInt8] = []
        var press: PaperPress?
        let first = try milliseconds {
            let opened = try PaperPress()
            pdf = try Self.certificate(serial: 4_000, key: key, press: opened)
            press = opened
        }
        guard let press else { return }
        let warm = try (1...Self.warmRounds).map { serial in
            try milliseconds { _ = try Self.certificate(serial: 4_000 + serial, key: key, press: press) }
        }
        print("first \(first)")
        print("warm \(median(warm))")
        print("bytes \(pdf.count)")
    }

    private static func certificate(serial: Int, key: LentKey, press: PaperPress) throws -> [UInt8] {
        let qrText = try key.qrText(serial: serial)
        let blank = try press.certificate(SamplePapers.certificate(qrText: qrText))
        return try PDFSignature.sign(
            document: blank.bytes, byteRange: blank.byteRange, contents: blank.contents, qrText: qrText,
            signer: key.signer, signingCertificate: key.certificate,
            authorities: [key.authorities.signingAuthority.certificateDER])
    }
}
