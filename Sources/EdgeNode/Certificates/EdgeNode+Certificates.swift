package import Domain
import Issuance
import Logging
import Paper
package import Primitives
import Store
import SyncProtocol
import Trust

/// Why a certificate can't be signed.
package enum SigningProblem: String, Reported {
    /// The officer has no lease in force on this node.
    case noLease
    /// The state withdrew the officer.
    case officerWithdrawn
    /// The kept document of an issued certificate is missing.
    case documentMissing
    /// The service has no certificate that a centre signs.
    case noCertificate

    package var key: String { "signing.\(rawValue)" }
    package var summary: String {
        switch self {
        case .noLease: "No lease allows this officer to sign here today."
        case .officerWithdrawn: "The state has withdrawn this officer; their keys sign nothing here any more."
        case .documentMissing: "The kept certificate can't be found."
        case .noCertificate: "This service has no certificate that is signed at a centre."
        }
    }
    package var recovery: String {
        switch self {
        case .officerWithdrawn: "Let another officer decide; the state administrator names who may sign here."
        case .noLease: "Exchange with the state server; the state administrator issues the lease."
        case .noCertificate: "The office issues what the service yields; ask there."
        case .documentMissing: "Run the doctor; restore the data directory from its copy."
        }
    }
}

extension EdgeNode {
    /// Signs the certificate of a request that the state approved, with the officer's lent key.
    package func certify(_ id: RecordID, by officer: Person) async throws -> ServiceRequest {
        try allow(.officer, officer)
        let request = try await store.request(id)
        guard request.status == .approved else { throw StoreError.notAllowed(status: request.status.rawValue) }
        let certified = try await store.certify(id, signedCertificate(for: request, by: officer), by: Actor(officer))
        log(certified)
        return certified
    }

    func log(_ certified: ServiceRequest) {
        guard let certificate = certified.certificate else { return }
        logger.info(
            "certificate issued", metadata: ["number": "\(certificate.number)", "lease": "\(certificate.lease)"])
    }

    /// Lays out and signs; nothing but the number is written yet. The number is taken from the lease's block, and
    /// counted, before anything is signed: one that is not used after all stays unused.
    func signedCertificate(for request: ServiceRequest, by officer: Person) async throws -> CertificateOrder {
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        let lease = try await leaseToSign(of: officer.id)
        guard let der = lease.certificates.first, let certificate = SigningCertificate(der: der) else {
            throw SigningProblem.noLease
        }
        let now = clock.now()
        guard let number = service.number, let text = service.certificate else { throw SigningProblem.noCertificate }
        let serial = try await store.reserveSerial(
            lease: lease.signed.lease, service: number, officer: officer.id, at: now)
        let draft = try draft(
            request.submission, service,
            number: CertificateNumber(
                service: number, centre: lease.signed.lease.centre, year: now.civilDate.year, serial: serial),
            issuedAt: now)
        let qrText = try CertificateQR.make(
            claims: draft.claims, lease: lease.signed, signer: lease.signer, signingCertificate: certificate)
        let block = SignatureBlock(
            officer: officer, lease: lease.signed.lease, certificate: der, kind: lease.signer.kind, at: now,
            centre: office)
        let sheet = draft.sheet(
            qrText: qrText, signer: block,
            plate: Plate.words(isSpecimen: text.isSpecimen, isDuplicate: false))
        let unsigned = try press.certificate(sheet)
        let pdf = try PDFSignature.sign(
            document: unsigned.bytes, byteRange: unsigned.byteRange, contents: unsigned.contents, qrText: qrText,
            signer: lease.signer, signingCertificate: certificate, authorities: Array(lease.certificates.dropFirst()))
        let issued = IssuedCertificate(
            number: draft.number, issuedAt: now, validUntil: draft.validUntil, lease: lease.signed.lease.id,
            signer: lease.signer.kind, document: EventCoding.hash(pdf),
            signedRange: try PDFSignature.signedRangeHash(of: pdf), qrText: qrText)
        return CertificateOrder(
            certificate: issued, pdf: pdf,
            paper: try await issuedPaper(service, request.submission, certificate: issued))
    }

    /// The signed PDF as it was issued.
    package func certificatePDF(of request: ServiceRequest) async throws -> [UInt8] {
        guard let certificate = request.certificate, let kept = try await store.document(certificate.document) else {
            throw SigningProblem.documentMissing
        }
        return kept.bytes
    }

    /// What a person sees of the certificate on the screen: the printed layout as PNG.
    package func certificatePreview(of request: ServiceRequest, dotsPerInch: Int) async throws -> [UInt8] {
        try press.preview(try await reprintSheet(of: request, isDuplicate: false), dotsPerInch: dotsPerInch)
    }

    /// The layout of an issued certificate, made again from the same facts; a duplicate says so in the border.
    func reprintSheet(of request: ServiceRequest, isDuplicate: Bool) async throws -> CertificateSheet {
        guard let certificate = request.certificate else { throw SigningProblem.documentMissing }
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        guard let entry = request.timeline.last(where: { $0.event.certificate != nil }),
            let signer = entry.event.actor.person, let officer = try await store.access(of: signer)?.access.person,
            let lease = try await store.leases().first(where: { $0.installation.id == certificate.lease }),
            let signed = verifiedLease(lease)
        else { throw SigningProblem.documentMissing }
        let draft = try draft(
            request.submission, service, number: certificate.number, issuedAt: certificate.issuedAt)
        let block = SignatureBlock(
            officer: officer, lease: signed.lease, certificate: lease.installation.certificates.first ?? [],
            kind: certificate.signer, at: certificate.issuedAt, centre: office)
        return draft.sheet(
            qrText: certificate.qrText, signer: block,
            plate: Plate.words(isSpecimen: draft.text.isSpecimen, isDuplicate: isDuplicate))
    }

    private func draft(
        _ submission: Submission, _ service: Service, number: CertificateNumber, issuedAt: Timestamp
    ) throws -> CertificateDraft {
        let draft = CertificateDraft(
            service: service, applicant: submission.applicant, answers: submission.answers, named: submission.named,
            receivedOn: submission.receivedOn, number: number, issuedAt: issuedAt, centre: office)
        guard let draft else { throw SigningProblem.noCertificate }
        return draft
    }

    /// The centre as certificates name it.
    private var office: CertificateDraft.Office { CertificateDraft.Office(code: centre.code, name: centre.name) }
}

extension JournalEvent {
    /// The certificate that this event issued, if it is one.
    package var certificate: IssuedCertificate? {
        if case .request(_, .certified(let certificate)) = body { certificate } else { nil }
    }
}
