import Domain
import Primitives

/// What lists show of a request and nobody else may read.
struct SealedSummary: Codable {
    var applicant: LocalizedText
    var member: SamagraMemberID
    /// ``IssuedCertificate/validUntil``
    var validUntil: CivilDate?

    private enum CodingKeys: String, CodingKey {
        case applicant, member
        case validUntil = "valid_until"
    }
}
