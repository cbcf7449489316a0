import Domain
import Paper
import Primitives
import SyncProtocol
import Trust

/// What one certificate says: made from the request, the service's words and the lease, before anything is signed.
struct CertificateDraft {
    let request: ServiceRequest
    let service: Service
    let number: CertificateNumber
    let issuedAt: Timestamp
    let officer: Domain.Actor
    let centre: CentreName

    /// The field that the paper is about: the first amount of the form.
    private var keyField: FormField? {
        service.fields.first { if case .rupees = $0.kind { true } else { false } }
    }

    private var submission: Submission { request.submission }
    private var member: Member { submission.applicant.member }

    /// The last day of validity.
    var validUntil: CivilDate {
        issuedAt.civilDate.adding(years: service.certificate.validityYears.value).adding(days: -1)
    }

    var claims: CertificateClaims {
        CertificateClaims(
            issuer: "MP \(centre.code)", number: number, service: service.number, issuedAt: issuedAt,
            validUntil: validUntil, name: member.name, memberID: member.id, birthDate: member.birthDate,
            sex: member.sex, guardian: member.guardian.hindi, address: nil,
            facts: service.fields.compactMap { field in
                guard let answer = submission.answers[field.id], !answer.isEmpty else { return nil }
                let plain = if case .rupees = field.kind { FormField.rupees(answer).map(String.init) } else { answer }
                return CertificateFact(key: field.id, text: plain ?? answer)
            })
    }

    /// The sheet around a QR.
    ///
    /// - Parameter plate: Words in the border, where any apply.
    func sheet(qrText: String, signer: SignatureBlock, plate: LocalizedText?) -> CertificateSheet {
        let office = LocalizedText(
            hindi: "कार्यालय \(service.officer.value.hindi), \(submission.applicant.address.tehsil.hindi) · "
                + "जिला \(submission.applicant.address.district.hindi)",
            english: "Office of the \(service.officer.value.english), \(submission.applicant.address.tehsil.english) · "
                + "District \(submission.applicant.address.district.english)")
        return CertificateSheet(
            design: "INC/\(service.version)", plate: plate,
            government: LocalizedText(hindi: "मध्यप्रदेश शासन", english: "Government of Madhya Pradesh"),
            office: office, title: service.certificate.title, number: number.text, issued: issuedAt.civilDate,
            valid: LocalizedText(hindi: "\(validUntil.paperText) तक", english: ""), blocks: blocks, signer: signer,
            qrText: qrText, seed: seed, producedAt: issuedAt)
    }

    private var blocks: [Block] {
        var blocks: [Block] = [.statute(statute), .fields(fields)]
        if let field = keyField, let rupees = FormField.rupees(submission.answers[field.id] ?? "") {
            blocks.append(
                .key(
                    label: field.paperLabel ?? field.label, figure: "₹ " + Money(rupees: rupees).figures,
                    words: LocalizedText(
                        hindi: NumberWords.hindi(rupees), english: NumberWords.english(rupees))))
        }
        blocks.append(.note(service.certificate.note))
        return blocks
    }

    private var statute: LocalizedText {
        let year = submission.receivedOn.incomeYear
        return LocalizedText(
            hindi: service.certificate.statute.hindi.filled { $0 == "financial_year" ? year : "{\($0)}" },
            english: service.certificate.statute.english.filled { $0 == "financial_year" ? year : "{\($0)}" })
    }

    private var fields: [Field] {
        var fields = [
            Field(label: LocalizedText(hindi: "आवेदक", english: "Applicant"), value: member.name),
            Field(label: member.guardianLabel, value: member.guardian),
            Field(
                label: LocalizedText(hindi: "समग्र आईडी", english: "Samagra ID"),
                value: LocalizedText(hindi: member.id.grouped, english: "")),
            Field(
                label: LocalizedText(hindi: "पता", english: "Address"), value: submission.applicant.address.text),
        ]
        for field in service.fields where field.id != keyField?.id {
            guard let hindi = field.display(submission.answers[field.id], in: .hindi),
                let english = field.display(submission.answers[field.id], in: .english)
            else { continue }
            fields.append(
                Field(label: field.paperLabel ?? field.label, value: LocalizedText(hindi: hindi, english: english)))
        }
        return fields
    }

    private var seed: [UInt8] { EventCoding.hash(Array(number.text.utf8)).bytes }
}

extension Member {
    /// What the guardian is to this person.
    var guardianLabel: LocalizedText {
        relation == .wife
            ? LocalizedText(hindi: "पति", english: "Husband") : LocalizedText(hindi: "पिता", english: "Father")
    }
}

extension SamagraMemberID {
    /// `204 718 365`, as papers write it.
    package var grouped: String {
        stride(from: 0, to: digits.count, by: 3).map { String(digits.dropFirst($0).prefix(3)) }.joined(separator: " ")
    }
}

extension CivilDate {
    /// The last complete financial year (April to March) before this date, like `2025-26`: the year whose income is
    /// certified.
    package var incomeYear: String {
        let start = (month >= 4 ? year : year - 1) - 1
        return "\(start)-\(padded((start + 1) % 100, to: 2))"
    }
}
