import Domain
import EdgeNode
import Kiosk
import Primitives
import Store
import TestKit

extension Fixtures {
    func services(
        search: String = "", found: [ServiceSummary]? = nil, signedHere: Set<String> = ["6.2"],
        entitlements: [Entitlement] = [], longestList: Int = 300,
        sameDay: @escaping (ServiceID) -> SameDayDelivery.Promise? = { _ in nil }
    ) -> ServicesPage {
        ServicesPage(
            catalogue: CatalogueIndex(
                Catalogue(
                    version: 1, services: [service, Self.unconfirmed, Self.everything],
                    lifeEvents: SampleCatalogue.catalogue.lifeEvents, processingFees: Self.fees,
                    calendar: SampleCatalogue.catalogue.calendar)),
            household: household, member: member, search: search, found: found, signedHere: signedHere,
            entitlements: entitlements, texts: texts, today: now.civilDate, longestList: longestList,
            sameDay: sameDay)
    }

    /// A draft of a service as its pages see it.
    func open(
        _ service: Service, answers: Answers, seen: Set<String> = [], declared: Timestamp? = nil, isAlone: Bool = false,
        locker: [LockerEntry] = []
    ) -> OpenDraft {
        var household = household
        if isAlone { household.members = [member] }
        return OpenDraft(
            draft: Draft(
                id: draft, owner: Self.kavita.id, service: service.id, serviceVersion: service.version,
                family: household.family, member: member.id, answers: answers, seenDocuments: seen.sorted(),
                declaredAt: declared, changedAt: now), service: service, household: household,
            applicant: Applicant(family: household.family, member: member, address: household.address),
            today: now.civilDate, locker: locker)
    }

    func form(
        _ service: Service? = nil, step: Int = 0, answers: Answers, seen: Set<String> = [], isChecked: Bool,
        isAlone: Bool = false
    ) -> FormPage {
        let open = open(service ?? self.service, answers: answers, seen: seen, isAlone: isAlone)
        return FormPage(open: open, step: open.asked.steps[step], isChecked: isChecked, texts: texts, now: now)
    }

    func declaration(isConfirmed: Bool, isChecked: Bool, printed: Timestamp?) -> DeclarationPage {
        DeclarationPage(
            draft: draft, declaration: Self.declaration, household: household, member: member,
            isConfirmed: isConfirmed, isChecked: isChecked, printed: printed, texts: texts, now: now)
    }

    func review(isChecked: Bool) -> ReviewPage {
        let open = open(service, answers: answers, seen: isChecked ? [] : ["identity"], declared: now)
        return ReviewPage(
            review: RequestReview(
                open: open, fees: FeeReceipt(service: service, fees: Self.fees, withPrintedCopy: true),
                receivedOn: now.civilDate, dueOn: now.civilDate.adding(days: 5), isDueDateConfirmed: false,
                consent: ConsentText.current), fees: Self.fees, isChecked: isChecked, texts: texts, now: now)
    }

    /// What is promised nowhere is said to be unpublished.
    var unpromisedReview: ReviewPage {
        let open = open(Self.everything, answers: Self.everythingTold.filter { !$0.key.contains("heirs") })
        return ReviewPage(
            review: RequestReview(
                open: open, fees: FeeReceipt(service: Self.everything, fees: Self.fees, withPrintedCopy: true),
                receivedOn: now.civilDate, dueOn: nil, isDueDateConfirmed: true, consent: ConsentText.current),
            fees: Self.fees, isChecked: false, texts: texts, now: now)
    }

    func complete(
        _ request: ServiceRequest, of service: Service? = nil, answers: Answers? = nil, isChecked: Bool
    ) -> CompletePage {
        CompletePage(
            completing: OpenCompletion(
                request: request, service: service ?? self.service,
                context: AnswerContext(request.submission).joined(by: household),
                answers: answers ?? request.submission.answers), seen: [], isChecked: isChecked, texts: texts)
    }

    func slip(printed: Timestamp?, isSent: Bool, request: ServiceRequest) -> SlipPage {
        SlipPage(
            request: request, service: service,
            printed: printed, isSent: isSent, texts: texts, now: now)
    }

    func request(_ request: ServiceRequest, role: Person.Role) -> RequestPage {
        RequestPage(request: request, service: service, role: role, texts: texts, now: now)
    }

    func casePage(
        _ request: ServiceRequest, outcome: Decision.Outcome, isChecked: Bool, refusal: String? = nil
    ) -> CasePage {
        var register = member
        register.guardian.hindi = "श्याम मरावी"
        return CasePage(
            request: request, service: service, register: register, address: household.address,
            declaration: Self.declaration,
            lease: outcome == .rejected
                ? nil
                : CasePage.Permission(lease: "LS-MDL03-0001", until: now.advanced(byDays: 6), left: 18),
            refusal: refusal,
            choice: CasePage.Choice(outcome: outcome, picked: isChecked ? ["return.1", "reject.2"] : []),
            isChecked: isChecked, texts: texts, now: now)
    }

    func certificate(_ request: ServiceRequest, isSent: Bool) -> CertificatePage {
        CertificatePage(
            request: request, certificate: request.certificate!, service: service, isSent: isSent, texts: texts,
            now: now)
    }

    func listed(_ status: ServiceRequest.Status, index: Int, attention: Bool = false) -> ListedRequest {
        let member = household.members[index % household.members.count]
        return ListedRequest(
            id: RecordID(bytes: [UInt8](repeating: UInt8(index + 1), count: 16))!,
            number: RequestNumber(centre: "MDL03", year: 26, serial: 18_270 + index), service: service.id,
            status: status, applicant: member.name, dueOn: now.civilDate.adding(days: index % 5),
            needsAttention: attention)
    }

    static let centre = LocalizedText(hindi: "लोक सेवा केंद्र बिछिया", english: "Lok Seva Kendra Bichhiya")

    static let kavita = Person(
        id: PersonID("OP02")!, name: LocalizedText(hindi: "कविता धुर्वे", english: "Kavita Dhurve"), role: .operator,
        designation: LocalizedText(hindi: "केन्द्र संचालक", english: "Centre operator"))
    static let anil = Person(
        id: PersonID("OF01")!, name: LocalizedText(hindi: "अनिल पटेल", english: "Anil Patel"), role: .officer,
        designation: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"))

    static let declaration = Declaration(
        title: LocalizedText(hindi: "घोषणा पत्र", english: "Declaration"), text: declared)

    static let declared = LocalizedText(
        hindi: """
            मैं रामप्रसाद मरावी, पिता श्यामलाल मरावी, निवासी मकान 41, ग्राम सरईटोला, तहसील बिछिया, जिला मंडला, \
            घोषणा करता हूँ कि \
            मेरे परिवार की सभी स्रोतों से सालाना आय ₹96,000 है। आय का मुख्य स्रोत खेती है।
            यह जानकारी मेरी जानकारी में सत्य है। असत्य पाए जाने पर मैं स्वयं उत्तरदायी रहूँगा।
            """,
        english: """
            I, Ramprasad Maravi, son of Shyamlal Maravi, of House 41, Village Saraitola, declare that the yearly \
            income of my family from all sources is ₹96,000, mainly from farming.
            """)

    static var fees: ProcessingFees { SampleCatalogue.catalogue.processingFees }

    /// The sample service with a hint, a text, a third choice and a paper to be seen.
    static let income: Service = {
        var service = SampleCatalogue.income
        var (income, source) = (SampleCatalogue.annualIncome, SampleCatalogue.incomeSource)
        income.hint = LocalizedText(
            hindi: "पिछले वित्तीय वर्ष की, सभी स्रोतों से, रुपयों में",
            english: "Of the last financial year, all sources, in rupees")
        source.hint = LocalizedText(hindi: "जिससे सबसे ज़्यादा आता है", english: "Where most of it comes from")
        service.form.steps[0].items = [.field(income), .field(source), .field(purpose)]
        service.documents.append(
            RequiredDocument(
                kinds: [
                    DocumentKind(
                        id: "identity", name: LocalizedText(hindi: "कोई एक पहचान पत्र", english: "Any identity card"))
                ], origin: .seen))
        return service
    }()

    static let unconfirmed: Service = {
        var service = SampleCatalogue.income
        service.id = ServiceID("gad.sample")
        service.number = "6.1"
        service.name = LocalizedText(hindi: "स्थानीय निवासी प्रमाण पत्र", english: "Domicile certificate")
        service.timeLimit?.value = 1
        service.timeLimit?.confidence = .unconfirmed
        return service
    }()

    private static let purpose = FormField(
        id: "purpose", label: LocalizedText(hindi: "किस काम के लिए?", english: "What for?"), hint: nil,
        kind: .choice([
            FormField.Choice(id: "scholarship", label: LocalizedText(hindi: "छात्रवृत्ति", english: "Scholarship")),
            FormField.Choice(id: "scheme", label: LocalizedText(hindi: "योजना", english: "Scheme")),
            FormField.Choice(id: "loan", label: LocalizedText(hindi: "ऋण", english: "Loan")),
            FormField.Choice(id: "other", label: LocalizedText(hindi: "अन्य", english: "Other")),
        ]), requirement: .always)

    private var proposal: RegisterProposal {
        RegisterProposal(
            family: household.family, member: member.id,
            change: RegisterProposal.Change(field: .birthDate, before: "1984-07-01", value: "1984-07-05"),
            reason: "", evidence: [AttachedDocument(kind: "birth_certificate", content: nil)])
    }

    private func kept(_ index: UInt8, _ answer: String?? = .none, reason: String = "") -> KeptProposal {
        let id = RecordID(bytes: [UInt8](repeating: index, count: 16))!
        return KeptProposal(
            id: id, proposal: proposal, by: Actor(Self.kavita), at: now,
            answer: answer.map {
                ProposalAnswer(
                    proposal: id, family: household.family, member: member.id, field: .birthDate, value: $0,
                    reason: reason, by: LocalizedText(hindi: "राज्य कार्यालय", english: "State office"), at: now)
            })
    }

    /// The family found twice: by its head, and by another member.
    func families(_ household: Household, isByName: Bool) -> FamiliesPage {
        FamiliesPage(
            candidates: household.members.prefix(2).map {
                FamiliesPage.Candidate(household: household, member: $0.id)
            }, isByName: isByName, texts: texts)
    }

    func record(isAnswered: Bool) -> RecordPage {
        RecordPage(
            household: household, member: member,
            proposals: isAnswered
                ? [
                    kept(1), kept(2, .some("1984-07-05")), kept(3, .some("1984-07-06"), reason: "शाला के अभिलेख से"),
                    kept(4, .some(nil), reason: "जन्म प्रमाण पत्र नहीं मिला"),
                ] : [], texts: texts, now: now)
    }

    func propose(_ field: Correction.Field, isChecked: Bool) -> ProposePage {
        let path = "/record/\(field.rawValue)"
        let problems = [
            "value": texts("error.proposal.invalidValue"), "evidence": texts("error.proposal.evidenceMissing"),
        ]
        return ProposePage(
            household: household, member: member, field: field,
            memory: isChecked ? FormMemory(path: path, values: ["value": "31-02-1984"], problems: problems) : nil,
            texts: texts, today: now.civilDate)
    }
}
