import Crypto
package import Domain
package import Paper
package import Primitives
package import Trust

/// What one certificate says: made from the request, the service's words and the lease, before anything is signed.
package struct CertificateDraft: Sendable, Hashable {
    /// The centre that issues, as papers name it.
    package struct Office: Sendable, Hashable {
        /// Like `MDL03`.
        package var code: String
        package var name: LocalizedText

        package init(code: String, name: LocalizedText) {
            self.code = code
            self.name = name
        }
    }

    package let service: Service
    package let applicant: Applicant
    package let answers: Answers
    /// When the request was taken; the year that is certified depends on it.
    package let receivedOn: CivilDate
    package let number: CertificateNumber
    package let issuedAt: Timestamp
    package let centre: Office

    package init(
        service: Service, applicant: Applicant, answers: Answers, receivedOn: CivilDate, number: CertificateNumber,
        issuedAt: Timestamp, centre: Office
    ) {
        self.service = service
        self.applicant = applicant
        self.answers = answers
        self.receivedOn = receivedOn
        self.number = number
        self.issuedAt = issuedAt
        self.centre = centre
    }

    private var member: Member { applicant.member }

    /// The field that the paper is about: the first amount of the form.
    var keyField: FormField? {
        service.fields.first { if case .rupees = $0.kind { true } else { false } }
    }

    /// The last day of validity.
    package var validUntil: CivilDate {
        issuedAt.civilDate.adding(years: service.certificate.validityYears.value).adding(days: -1)
    }

    /// What the QR says, signed.
    ///
    /// The address (Claim 169, key 10) stands on the sheet, which the PDF's signature covers, and not here: the sample
    /// income certificate with it is 769 characters, and 720 is what a symbol of version 17 holds with room to spare;
    /// with a long name and a long address no symbol that fits the sheet would hold it. Name, date of birth, guardian
    /// and Samagra ID say who is meant.
    package var claims: CertificateClaims {
        CertificateClaims(
            issuer: "MP \(centre.code)", number: number, service: service.number, issuedAt: issuedAt,
            validUntil: validUntil, name: member.name, memberID: member.id, birthDate: member.birthDate,
            sex: member.sex, guardian: member.guardian.hindi, address: nil,
            facts: service.fields.compactMap { field in
                guard let answer = answers[field.id], !answer.isEmpty else { return nil }
                let plain = if case .rupees = field.kind { FormField.rupees(answer).map(String.init) } else { answer }
                return CertificateFact(key: field.id, text: plain ?? answer)
            })
    }

    /// The sheet around a QR.
    ///
    /// - Parameter plate: Words in the border, where any apply.
    package func sheet(qrText: String, signer: SignatureBlock, plate: LocalizedText?) -> CertificateSheet {
        CertificateSheet(
            design: "INC/\(service.version)", plate: plate,
            government: LocalizedText(hindi: "मध्यप्रदेश शासन", english: "Government of Madhya Pradesh"),
            office: office, title: service.certificate.title, number: number.text, issued: issuedAt.civilDate,
            valid: LocalizedText(hindi: "\(validUntil.paperText) तक", english: ""), blocks: blocks, signer: signer,
            qrText: qrText, seed: Array(SHA256.hash(data: Array(number.text.utf8))), producedAt: issuedAt)
    }

    /// The issuing office. Its English line has a narrow column: where the tehsil's name is long, like Chandra Shekhar
    /// Azad Nagar, it does without the words that say nothing more.
    private var office: LocalizedText {
        let (tehsil, district) = (applicant.address.tehsil, applicant.address.district)
        let officer = service.officer.value
        let whole = "Office of the \(officer.english), \(tehsil.english) · District \(district.english)"
        let short = "\(officer.english), \(tehsil.english) · Dist. \(district.english)"
        return LocalizedText(
            hindi: "कार्यालय \(officer.hindi), \(tehsil.hindi) · जिला \(district.hindi)",
            english: whole.count <= Self.longestEnglishOffice ? whole : short)
    }

    /// Characters of its English line, at the smallest size; 68 of average width fill the column.
    private static let longestEnglishOffice = 62

    private var blocks: [Block] {
        var blocks: [Block] = [.statute(statute), .fields(registerRows + answerRows.map(\.row))]
        if let field = keyField, let rupees = FormField.rupees(answers[field.id] ?? "") {
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
        let year = receivedOn.incomeYear
        return LocalizedText(
            hindi: service.certificate.statute.hindi.filled { $0 == "financial_year" ? year : "{\($0)}" },
            english: service.certificate.statute.english.filled { $0 == "financial_year" ? year : "{\($0)}" })
    }

    /// What the family register says.
    var registerRows: [Field] {
        [
            Field(label: LocalizedText(hindi: "आवेदक", english: "Applicant"), value: member.name),
            Field(label: member.guardianLabel, value: member.guardian),
            Field(
                label: LocalizedText(hindi: "समग्र आईडी", english: "Samagra ID"),
                value: LocalizedText(hindi: member.id.grouped, english: "")),
            Field(label: LocalizedText(hindi: "पता", english: "Address"), value: applicant.address.text),
        ]
    }

    /// What the applicant answered, apart from the key field, with the field that asked.
    var answerRows: [(field: FormField, row: Field)] {
        service.fields.compactMap { field in
            guard field.id != keyField?.id, let hindi = field.display(answers[field.id], in: .hindi),
                let english = field.display(answers[field.id], in: .english)
            else { return nil }
            let value = LocalizedText(hindi: hindi, english: english)
            return (field, Field(label: field.paperLabel ?? field.label, value: value))
        }
    }
}
