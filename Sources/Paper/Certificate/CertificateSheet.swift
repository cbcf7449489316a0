package import Primitives

/// Everything that stands on a certificate. The layout is the same for all services; a service's own words are blocks.
///
/// Texts are Hindi and English side by side; an empty English text is left out.
package struct CertificateSheet: Sendable, Hashable {
    /// Code and version of the design, as `INC/3`, in the foot.
    package var design: String
    /// In the border at the top: नमूना / SPECIMEN, प्रतिलिपि / DUPLICATE, or both words in one.
    package var plate: LocalizedText?
    /// `मध्यप्रदेश शासन`.
    package var government: LocalizedText
    /// The issuing office.
    package var office: LocalizedText
    /// The name of the paper.
    package var title: LocalizedText
    /// The certificate's number; Latin letters, digits and hyphens.
    package var number: String
    /// The date of issue.
    package var issued: CivilDate
    /// `25-11-2027 तक`, `स्थायी`; `nil` where the service states none.
    package var valid: LocalizedText?
    /// At most ``maximumBlocks``.
    package var blocks: [Block]
    /// Who signed, and how.
    package var signer: SignatureBlock
    /// At most 816 characters of base45 (QR version 18, level M).
    package var qrText: String
    /// SHA-256 of the number: it draws the rosette, so that a reprint has the same one.
    package var seed: [UInt8]
    /// The creation date that the PDF states; the same sheet gives the same bytes.
    package var producedAt: Timestamp

    /// The most blocks on a certificate.
    package static let maximumBlocks = 24
    /// The most rows of one block of fields, of a table, or of a list.
    package static let maximumRows = 40

    package init(
        design: String, plate: LocalizedText?, government: LocalizedText, office: LocalizedText, title: LocalizedText,
        number: String, issued: CivilDate, valid: LocalizedText?, blocks: [Block], signer: SignatureBlock,
        qrText: String, seed: [UInt8], producedAt: Timestamp
    ) {
        self.design = design
        self.plate = plate
        self.government = government
        self.office = office
        self.title = title
        self.number = number
        self.issued = issued
        self.valid = valid
        self.blocks = blocks
        self.signer = signer
        self.qrText = qrText
        self.seed = seed
        self.producedAt = producedAt
    }
}
