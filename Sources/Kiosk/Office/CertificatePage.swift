package import Domain
package import Primitives

/// The certificate: preview, print, how to tell that it is genuine.
package struct CertificatePage: PageView {
    package static let template = "certificate"

    package let request: String
    package let whose: Whose
    package let service: String
    package let number: String
    package let valid: String
    package let ticks: [Tick]
    package let print: String
    package let isCopy: Bool
    package let isSpecimen: Bool

    /// - Parameter isSent: Whether the state server has acknowledged the certificate.
    package init(
        request: ServiceRequest, certificate: IssuedCertificate, service: Service, isSent: Bool, texts: Texts,
        now: Timestamp
    ) {
        let words = DateWords(texts)
        self.request = request.id.description
        whose = Whose(applicant: request.submission.applicant, texts: texts, today: now.civilDate)
        self.service = (service.certificate?.title ?? service.name)(texts.language)
        number = certificate.number.text
        valid =
            certificate.validUntil.map { texts("certificate.valid", ["date": words.full($0)]) }
            ?? texts("certificate.endless")
        let copies = request.printings(of: .certificate)
        isCopy = copies > 0
        isSpecimen = service.certificate?.isSpecimen == true
        print = texts(isCopy ? "certificate.reprint" : "certificate.print")
        ticks = [
            Tick.done(
                texts("certificate.approved"), at: request.decidedAt.map { words.moment($0, seenAt: now) } ?? ""),
            Tick.done(
                texts("certificate.signed", ["key": texts("signer.\(certificate.signer.rawValue)")]),
                at: words.moment(certificate.issuedAt, seenAt: now)),
            isCopy
                ? Tick.done(texts.counted("certificate.printed", copies))
                : Tick.open(texts("certificate.unprinted"), icon: "print"),
            isSent
                ? Tick.done(texts("slip.sent"))
                : Tick.open(texts("slip.unsent"), at: texts("slip.when-online")),
        ]
    }
}
