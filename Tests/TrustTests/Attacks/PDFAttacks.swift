import Domain
import Primitives
import Testing

@testable import Trust

enum PDFAttacks {
    static let all: [Attack] = files + ranges + signatures + signers

    private static let update = Array("\n6 0 obj\n<< /Type /Annot >>\nendobj\n%%EOF\n".utf8)

    /// The file as a whole.
    private static let files: [Attack] = [
        Attack("not a PDF", .unknownFormat) { _ in .pdf(Array("hello".utf8)) },
        Attack("garbage that begins like a PDF", .unsigned) { _ in
            .pdf(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0xA5, count: 5_000))
        },
        Attack("larger than any certificate", .tooLarge) { _ in
            .pdf(Array("%PDF-".utf8) + [UInt8](repeating: 0x20, count: PDFSignature.maximumBytes))
        },
        Attack("cut off", .unreadable) { .pdf(Array(try $0.pdf().dropLast(400))) },
        Attack("a byte put in front", .unknownFormat) { .pdf([0x20] + (try $0.pdf())) },
        Attack("the page's size changed", .altered) {
            var pdf = try $0.pdf()
            pdf[try Forger.position(of: Array("842]".utf8), in: pdf)] ^= 0x01
            return .pdf(pdf)
        },
        Attack("a byte after the signature changed", .altered) {
            var pdf = try $0.pdf()
            pdf[pdf.count - 20] ^= 0x01
            return .pdf(pdf)
        },
    ]

    /// What the signature covers.
    private static let ranges: [Attack] = [
        Attack("an update appended", .notWhollySigned) { .pdf(try $0.pdf() + update) },
        Attack("one line end appended", .notWhollySigned) { .pdf(try $0.pdf() + [0x0A]) },
        Attack("a second signature appended", .severalSignatures) {
            .pdf(try $0.pdf() + Array("\n7 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] >>\nendobj\n".utf8))
        },
        Attack("an update appended and the byte range stretched over it", .altered) {
            let pdf = try $0.pdf()
            let gap = try PDFSignatureReader(pdf).gap
            let longer = pdf + update
            let text = "/ByteRange [0 \(gap.lowerBound) \(gap.upperBound) \(longer.count - gap.upperBound)]"
            return .pdf(try replacingByteRange(of: longer, by: text))
        },
        Attack("the gap widened over the dictionary", .notWhollySigned) {
            let pdf = try $0.pdf()
            let gap = try PDFSignatureReader(pdf).gap
            let end = gap.upperBound + 3
            let text = "/ByteRange [0 \(gap.lowerBound) \(end) \(pdf.count - end)]"
            return .pdf(try replacingByteRange(of: pdf, by: text))
        },
        Attack("the byte range does not begin at 0", .unreadable) {
            let pdf = try $0.pdf()
            return .pdf(try replacingByteRange(of: pdf, by: "/ByteRange [9 90 900 \(pdf.count - 900)]"))
        },
        Attack("the byte range with a negative number", .unreadable) {
            .pdf(try replacingByteRange(of: try $0.pdf(), by: "/ByteRange [0 -1 900 900]"))
        },
        Attack("the byte range taken out", .unsigned) {
            .pdf(try replacingByteRange(of: try $0.pdf(), by: "/NoteRange [0 1 2 3]"))
        },
    ]

    /// The signature's own bytes.
    private static let signatures: [Attack] = [
        Attack("padding not zero", .paddingTouched) {
            var pdf = try $0.pdf()
            pdf[try PDFSignatureReader(pdf).gap.upperBound - 2] = UInt8(ascii: "1")
            return .pdf(pdf)
        },
        Attack("padding taken away", .notWhollySigned) {
            var pdf = try $0.pdf()
            let end = try PDFSignatureReader(pdf).gap.upperBound - 1
            pdf.removeSubrange((end - 1_000)..<end)
            return .pdf(pdf + [UInt8](repeating: 0x20, count: 1_000))
        },
        Attack("hexadecimal in capitals", .notWhollySigned) {
            var pdf = try $0.pdf()
            let gap = try PDFSignatureReader(pdf).gap
            let at = try #require(pdf[gap].dropFirst().firstIndex { $0 >= 0x61 })
            pdf[at] -= 0x20
            return .pdf(pdf)
        },
        Attack("the signature stripped", .unreadable) { .pdf(try Forger.pdf($0) { _ in [] }) },
        Attack("the signature of another document", .altered) {
            let other = try $0.pdf(SampleTrust.claims(serial: 4_128))
            var body = try $0.pdf()
            body[try Forger.position(of: Array("842]".utf8), in: body)] ^= 0x01
            let gap = try PDFSignatureReader(body).gap
            body.replaceSubrange(gap, with: other[gap])
            return .pdf(body)
        },
        Attack("the statement inside the signature changed", .altered) {
            .pdf(
                try Forger.pdf($0) { cms in
                    var cms = cms
                    cms[try Forger.position(of: Array("120000".utf8), in: cms)] ^= 0x01
                    return cms
                })
        },
        Attack("another digest algorithm named", .algorithmRefused) {
            .pdf(
                try Forger.pdf($0) { cms in
                    var cms = cms
                    let at = try Forger.position(of: ObjectIdentifier.sha256, in: cms)
                    cms[at + ObjectIdentifier.sha256.count - 1] = 3
                    return cms
                })
        },
        Attack("the twin signature", .twinSignature) {
            .pdf(
                try Forger.pdf(
                    certificate: $0.certificate.der, statement: try $0.statement().encoded,
                    signer: TwinSigner(signer: $0.signer)))
        },
        Attack("the authority's certificate beside it changed", .statementMismatch) { sample in
            .pdf(
                try Forger.pdf(sample) { cms in
                    var cms = cms
                    let authority = try sample.authorities.signingAuthority.certificateDER
                    cms[try Forger.position(of: authority, in: cms) + authority.count - 3] ^= 0x01
                    return cms
                })
        },
        Attack("the parts of the signature in another order", .unreadable) {
            .pdf(
                try Forger.pdf($0) { cms in
                    var cms = cms
                    cms[try Forger.position(of: ObjectIdentifier.signedData, in: cms) + 4] ^= 0x01
                    return cms
                })
        },
    ]

    /// Who signed, and with what in hand.
    private static let signers: [Attack] = [
        Attack("another state's certificate", .unknownAuthority) { _ in
            .pdf(try SampleTrust(seed: 77, organization: "Another state").pdf())
        },
        Attack("an authority of the same name with another key", .notSignedByAuthority) {
            let twin = try SampleTrust(seed: 78)
            let certificate = try Forger.certificate($0, by: twin.authorities.signingAuthority)
            return .pdf(
                try Forger.pdf(
                    certificate: certificate, statement: try $0.statement().encoded, signer: $0.signer))
        },
        Attack("a certificate not for documents", .certificateUnfit) {
            let certificate = try Forger.certificate(
                $0, by: $0.authorities.signingAuthority, profile: .nodeIdentity)
            return .pdf(
                try Forger.pdf(
                    certificate: certificate, statement: try $0.statement().encoded, signer: $0.signer))
        },
        Attack("a certificate by the authority for nodes", .unknownAuthority) {
            let certificate = try Forger.certificate($0, by: $0.authorities.nodeAuthority)
            return .pdf(
                try Forger.pdf(
                    certificate: certificate, statement: try $0.statement().encoded, signer: $0.signer))
        },
        Attack("the statement of another lease", .anotherKey) {
            let other = try SampleTrust(seed: 6, number: 2, authorities: $0.authorities)
            return .pdf(
                try Forger.pdf(
                    certificate: $0.certificate.der, statement: try other.statement().encoded, signer: $0.signer))
        },
        Attack("a node's identity in place of a signing certificate", .unknownFormat) {
            let request = try EnrolmentRequest.make(node: SampleTrust.node, key: $0.key, openedBy: $0.dataKey)
            let identity = try $0.authorities.issueNodeIdentity(
                request: request, node: SampleTrust.node, at: SampleTrust.issued, random: $0.random)
            return .pdf(
                try Forger.pdf(certificate: identity, statement: try $0.statement().encoded, signer: $0.signer))
        },
        Attack("a service outside the lease", .serviceOutsideLease) {
            let statement = try Forger.cose(SampleTrust.claims(service: "6.3"), by: $0)
            return .pdf(
                try Forger.pdf(certificate: $0.certificate.der, statement: statement, signer: $0.signer))
        },
        Attack("signed after the certificate had ended", .certificateUnfit) {
            let late = SampleTrust.claims(issuedAt: SampleTrust.issued.advanced(byDays: 31))
            let statement = try Forger.cose(late, by: $0)
            return .pdf(
                try Forger.pdf(certificate: $0.certificate.der, statement: statement, signer: $0.signer))
        },
    ]

    private static func replacingByteRange(of pdf: [UInt8], by text: String) throws -> [UInt8] {
        var pdf = pdf
        let start = try Forger.position(of: Array("/ByteRange ".utf8), in: pdf)
        let end = try #require(pdf[start...].firstIndex(of: UInt8(ascii: "]")))
        let room = try #require(pdf[end...].firstIndex(of: UInt8(ascii: "/"))) - start
        let spaces = [UInt8](repeating: 0x20, count: max(0, room - text.utf8.count))
        pdf.replaceSubrange(start..<(start + room), with: Array(text.utf8) + spaces)
        return pdf
    }
}
