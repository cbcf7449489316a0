import Crypto
package import Domain
package import Paper
package import Primitives
import Trust

/// A text of the catalogue with which a certificate would not come about.
package struct UnfitText: Sendable, Hashable {
    /// Where it stands in the service's file, like `certificate.title` or `fields.purpose.paper_label`.
    package var key: String
    /// A sentence.
    package var reason: String
    /// A sentence.
    package var remedy: String
}

/// Makes a certificate of a service as long as it can become, before anybody is promised one: what would fail at the
/// signing, in front of a citizen, fails here.
///
/// QR and sheet are the real ones, made by the code that makes the certificates, under keys that exist for the trial
/// alone.
package struct CertificateTrial: Sendable {
    /// As long as serial numbers are before a centre has given out a million.
    private static let serial = 999_999

    private let press: PaperPress
    private let authorities: StateAuthorities
    private let key: SealedSoftwareKey
    private let dataKey: SymmetricKey
    private let now: Timestamp
    private let random: any RandomSource

    package init(press: PaperPress, at now: Timestamp, random: any RandomSource) throws {
        self.press = press
        self.now = now
        self.random = random
        authorities = try StateAuthorities.create(organization: "Trial", at: now, random: random)
        dataKey = SymmetricKey(data: random.bytes(32))
        key = try SealedSoftwareKey.create(under: dataKey, context: "trial", random: random)
    }

    /// What keeps a service's certificate from coming about; `nil` where it does.
    package func problem(of service: Service) throws -> UnfitText? {
        guard let draft = draft(of: service), let officer = LongestApplicant.officer(service) else { return nil }
        do {
            try press.layOut(try sheet(of: draft, by: officer))
            return nil
        } catch let error as PaperError {
            return try unfit(error) { Self.key(of: $0, in: draft) }
        } catch StatementProblem.tooLong {
            return try unfit(.codeTooLong) { _ in "fields" }
        }
    }

    /// What keeps an officer's name or designation from standing in the box of the signature; `nil` where both do.
    package func problem(ofOfficer officer: Person) throws -> UnfitText? {
        guard let draft = draft(of: .plain) else { return nil }
        do {
            try press.layOut(try sheet(of: draft, by: officer))
            return nil
        } catch let error as PaperError {
            return try unfit(error) { $0 == "signer.name" ? "name" : $0 == "signer.designation" ? "designation" : $0 }
        }
    }

    private func draft(of service: Service) -> CertificateDraft? {
        LongestApplicant.applicant.map { applicant in
            CertificateDraft(
                service: service, applicant: applicant,
                answers: Dictionary(uniqueKeysWithValues: service.fields.map { ($0.id, $0.longestAnswer) }),
                receivedOn: now.civilDate,
                number: CertificateNumber(
                    service: service.number, centre: LongestApplicant.centre.code, year: now.civilDate.year,
                    serial: Self.serial), issuedAt: now, centre: LongestApplicant.centre)
        }
    }

    /// The sheet with its real QR, under a lease of its own.
    private func sheet(of draft: CertificateDraft, by officer: Person) throws -> CertificateSheet {
        guard let node = NodeID(LongestApplicant.centre.code + "-99") else { throw StatementProblem.foreignKey }
        let lease = try authorities.sign(
            Lease(
                id: "LS-\(LongestApplicant.centre.code)-0099", officer: officer.id, node: node,
                centre: LongestApplicant.centre.code, services: [draft.service.number], notBefore: now,
                notAfter: now.advanced(byDays: 366), maximumCount: 1_000, serials: (Self.serial - 999)...Self.serial,
                maximumDaysOffline: 30, publicKey: key.publicKey))
        let der = try authorities.issueSigningCertificate(officer: officer, lease: lease, random: random)
        guard let certificate = SigningCertificate(der: der) else { throw StatementProblem.foreignKey }
        let qrText = try CertificateQR.make(
            claims: draft.claims, lease: lease, signer: key.signer(openedBy: dataKey), signingCertificate: certificate)
        let block = SignatureBlock(
            officer: officer, lease: lease.lease, certificate: der, kind: .software, at: now,
            centre: LongestApplicant.centre)
        return draft.sheet(
            qrText: qrText, signer: block, plate: Plate.words(isSpecimen: true, isDuplicate: true))
    }

    /// - Parameter key: Names a place of the sheet as its author knows it.
    /// - Throws: `error` itself where the catalogue is not to blame: a font is missing, a library failed.
    private func unfit(_ error: PaperError, key: (String) -> String) throws -> UnfitText {
        switch error {
        case .textTooLong(let place):
            UnfitText(
                key: key(place), reason: "The text does not fit its place on the certificate.",
                remedy: "Shorten it.")
        case .unprintableCharacter(let place):
            UnfitText(
                key: key(place), reason: "The text holds a character that cannot be printed.",
                remedy: "Type it again without pasting it.")
        case .tooMuchText:
            UnfitText(
                key: "certificate", reason: "With long names and answers the texts do not fit two sheets.",
                remedy: "Shorten wording and labels, or let the applicant answer less.")
        case .codeTooLong:
            UnfitText(
                key: "fields", reason: "With long names and answers the QR does not fit its place.",
                remedy: "Ask fewer questions, or let answers be shorter.")
        case .fontUnusable, .drawingFailed: throw error
        }
    }

    /// The catalogue's key behind a place of the sheet.
    private static func key(of place: String, in draft: CertificateDraft) -> String {
        switch place {
        case "title": return "certificate.title"
        case "office": return "officer.value"
        case "statute", "note": return "certificate." + place
        case "signer.designation": return "officer.value"
        case let place where place.hasPrefix("key."):
            return draft.keyField.map { key(of: $0, isLabel: place == "key.label") } ?? "fields"
        default: return fieldKey(of: place, in: draft) ?? "certificate (\(place))"
        }
    }

    /// The field behind `blocks[1].fields[5].label`.
    private static func fieldKey(of place: String, in draft: CertificateDraft) -> String? {
        let numbers = place.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        let rows = draft.answerRows
        let index = numbers[1] - draft.registerRows.count
        guard rows.indices.contains(index) else { return nil }
        return key(of: rows[index].field, isLabel: place.hasSuffix(".label"))
    }

    private static func key(of field: FormField, isLabel: Bool) -> String {
        guard isLabel else { return "fields.\(field.id)" }
        return "fields.\(field.id)." + (field.paperLabel == nil ? "label" : "paper_label")
    }
}
