import Domain
import Primitives

extension LeaseTerms {
    /// Why the lease does not cover a certificate, judged at its time of issue; `nil` where it does.
    ///
    /// Service and centre are judged twice, by the claims and by the certificate's number, which carries both.
    func refusal(of claims: CertificateClaims) -> VerificationReason? {
        let number = claims.number.text
        let service = claims.service.filter { $0 != "." }
        guard services.contains(claims.service), number.hasPrefix(service + "-") else { return .serviceOutsideLease }
        let prefix = "\(service)-\(centre)-"
        guard number.hasPrefix(prefix), number.dropFirst(prefix.count).split(separator: "-").count == 3 else {
            return .centreOutsideLease
        }
        guard serials.contains(claims.number.serial) else { return .serialOutsideLease }
        guard claims.issuedAt >= notBefore, claims.issuedAt <= notAfter else { return .issuedOutsideLease }
        return nil
    }
}
