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
    /// The Act's number of the service: leases and certificate numbers name it so.
    package let serviceNumber: String
    package let text: CertificateText
    package let applicant: Applicant
    package let answers: Answers
    /// Members of the family whom an answer names.
    package let named: [Member]
    /// When the request was taken; the year that is certified depends on it.
    package let receivedOn: CivilDate
    package let number: CertificateNumber
    package let issuedAt: Timestamp
    package let centre: Office

    /// - Returns: `nil` where no centre certifies the service: it is decided elsewhere, says nothing that could be
    ///   certified, or has no number of the Act, by which a lease names it.
    package init?(
        service: Service, applicant: Applicant, answers: Answers, named: [Member], receivedOn: CivilDate,
        number: CertificateNumber, issuedAt: Timestamp, centre: Office
    ) {
        guard service.decidedAt == .node, let text = service.certificate, let serviceNumber = service.number else {
            return nil
        }
        self.service = service
        self.serviceNumber = serviceNumber
        self.text = text
        self.applicant = applicant
        self.answers = answers
        self.named = named
        self.receivedOn = receivedOn
        self.number = number
        self.issuedAt = issuedAt
        self.centre = centre
    }

    private var member: Member { applicant.member }

    /// What the paper states, in its order: a question and what was answered to it.
    struct StatedFact: Sendable, Hashable {
        var path: String
        var field: FormField
        var answer: String
    }

    /// The facts that were answered.
    var facts: [StatedFact] {
        text.facts.compactMap { path in
            guard let field = service.form.field(at: path), let answer = answers[path], !answer.isEmpty else {
                return nil
            }
            return StatedFact(path: path, field: field, answer: answer)
        }
    }

    /// What the paper is about: the first amount that it states.
    var keyFact: StatedFact? {
        facts.first { if case .rupees = $0.field.kind { true } else { false } }
    }

    /// The day and the people of the request.
    private var context: AnswerContext {
        AnswerContext(
            today: receivedOn,
            household: Household(family: applicant.family, address: applicant.address, members: [member] + named),
            applicant: member.id)
    }

    /// The last day of validity; `nil` where it has no end.
    package var validUntil: CivilDate? {
        text.validityYears.map { issuedAt.civilDate.adding(years: $0.value).adding(days: -1) }
    }

    /// What the QR says, signed.
    ///
    /// The address (Claim 169, key 10) stands on the sheet, which the PDF's signature covers, and not here: the sample
    /// income certificate with it is 769 characters, and 720 is what a symbol of version 17 holds with room to spare;
    /// with a long name and a long address no symbol that fits the sheet would hold it. Name, date of birth, guardian
    /// and Samagra ID say who is meant.
    package var claims: CertificateClaims {
        CertificateClaims(
            issuer: "MP \(centre.code)", number: number, service: serviceNumber, issuedAt: issuedAt,
            validUntil: validUntil, name: member.name, memberID: member.id, birthDate: member.birthDate,
            sex: member.sex, guardian: member.guardian.hindi, address: nil,
            facts: facts.map { CertificateFact(key: $0.path, text: plain($0)) })
    }

    /// A fact as the QR says it: numbers and codes in their one form, choices by their ids, people by their names.
    private func plain(_ fact: StatedFact) -> String {
        switch fact.field.kind {
        case .rupees: FormField.rupees(fact.answer).map(String.init) ?? fact.answer
        case .number, .date, .time, .code, .member: fact.field.display(fact.answer, in: .hindi, context) ?? fact.answer
        case .text, .paragraph, .choice, .several, .yesNo, .place: fact.answer
        }
    }

    /// The sheet around a QR.
    ///
    /// - Parameter plate: Words in the border, where any apply.
    package func sheet(qrText: String, signer: SignatureBlock, plate: LocalizedText?) -> CertificateSheet {
        CertificateSheet(
            design: "\(service.id.text.uppercased())/\(service.version)", plate: plate,
            government: LocalizedText(hindi: "मध्यप्रदेश शासन", english: "Government of Madhya Pradesh"),
            office: office, title: text.title, number: number.text, issued: issuedAt.civilDate,
            valid: validUntil.map { LocalizedText(hindi: "\($0.paperText) तक", english: "") }, blocks: blocks,
            signer: signer, qrText: qrText, seed: Array(SHA256.hash(data: Array(number.text.utf8))),
            producedAt: issuedAt)
    }

    /// The issuing office. Its English line has a narrow column: where the tehsil's name is long, like Chandra Shekhar
    /// Azad Nagar, it does without the words that say nothing more.
    private var office: LocalizedText {
        let (tehsil, district) = (applicant.address.tehsil, applicant.address.district)
        let officer = Self.post(of: service)
        let whole = "Office of the \(officer.english), \(tehsil.english) · District \(district.english)"
        let short = "\(officer.english), \(tehsil.english) · Dist. \(district.english)"
        let shortest = "\(officer.english), \(tehsil.english)"
        return LocalizedText(
            hindi: "कार्यालय \(officer.hindi), \(tehsil.hindi) · जिला \(district.hindi)",
            english: [whole, short].first { $0.count <= Self.longestEnglishOffice } ?? shortest)
    }

    /// The post that names the issuing office: the first where any of several may decide.
    static func post(of service: Service) -> LocalizedText {
        guard let officer = service.officer?.value else { return authorisedOfficer }
        func first(_ text: String) -> String { text.split(separator: "/").first.map { String($0).trimmed } ?? text }
        return LocalizedText(hindi: first(officer.hindi), english: first(officer.english))
    }

    /// Who issues where no source names the officer.
    static let authorisedOfficer = LocalizedText(hindi: "प्राधिकृत अधिकारी", english: "Authorised Officer")

    /// Characters of its English line, at the smallest size; 68 of average width fill the column.
    private static let longestEnglishOffice = 62

    private var blocks: [Block] {
        var blocks: [Block] = [.statute(statute), .fields(registerRows + answerRows.map(\.row))]
        if let fact = keyFact, let rupees = FormField.rupees(fact.answer) {
            blocks.append(
                .key(
                    label: fact.field.paperLabel ?? fact.field.label, figure: "₹ " + Money(rupees: rupees).figures,
                    words: LocalizedText(
                        hindi: NumberWords.hindi(rupees), english: NumberWords.english(rupees))))
        }
        blocks.append(.note(text.note))
        return blocks
    }

    private var statute: LocalizedText {
        let year = receivedOn.incomeYear
        return LocalizedText(
            hindi: text.statute.hindi.filled { $0 == "financial_year" ? year : "{\($0)}" },
            english: text.statute.english.filled { $0 == "financial_year" ? year : "{\($0)}" })
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

    /// What the applicant answered, apart from the key figure, with the fact that is stated.
    var answerRows: [(fact: StatedFact, row: Field)] {
        facts.compactMap { fact in
            guard fact.path != keyFact?.path, let hindi = fact.field.display(fact.answer, in: .hindi, context),
                let english = fact.field.display(fact.answer, in: .english, context)
            else { return nil }
            let value = LocalizedText(hindi: hindi, english: english)
            return (fact, Field(label: fact.field.paperLabel ?? fact.field.label, value: value))
        }
    }
}
