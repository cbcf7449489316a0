import Domain
import EdgeNode
import Kiosk
import Primitives
import TestKit

extension Fixtures {
    var family: FamilyPage {
        FamilyPage(
            household: household,
            known: [
                FamilyPage.Known(
                    member: household.members[0].id, drafts: [(id: draft, service: service.name)],
                    requests: [
                        (listed(.open, index: 1), service.name, nil), (listed(.returned, index: 2), service.name, nil),
                    ]),
                FamilyPage.Known(
                    member: household.members[1].id, drafts: [],
                    requests: [
                        (listed(.certified, index: 3), service.name, CivilDate(iso: "2027-11-25"))
                    ]),
            ], texts: texts, today: now.civilDate)
    }

    var services: ServicesPage {
        ServicesPage(
            catalogue: Catalogue(
                version: 1, services: [service, Self.unconfirmed], processingFees: Self.fees,
                calendar: SampleCatalogue.catalogue.calendar),
            household: household, member: member, signedHere: ["6.2"], texts: texts, today: now.civilDate)
    }

    func form(answers: Answers, seen: Set<String>, isChecked: Bool) -> FormPage {
        FormPage(
            draft: draft, service: service, household: household, member: member, answers: answers, seen: seen,
            isChecked: isChecked, savedAt: now, texts: texts, now: now)
    }

    func declaration(isConfirmed: Bool, isChecked: Bool, printed: Timestamp?) -> DeclarationPage {
        DeclarationPage(
            draft: draft, service: service, text: Self.declared, household: household, member: member,
            isConfirmed: isConfirmed, isChecked: isChecked, printed: printed, texts: texts, now: now)
    }

    func review(isChecked: Bool) -> ReviewPage {
        ReviewPage(
            draft: draft, service: service, fees: Self.fees, household: household, member: member, answers: answers,
            seen: isChecked ? [] : ["identity"], consent: ConsentText.current(texts.language), declared: now,
            dueOn: now.civilDate.adding(days: 5),
            isDueUnconfirmed: true, isChecked: isChecked, texts: texts, now: now)
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
            declaration: Self.declared,
            lease: outcome == .rejected ? nil
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
        service.fields[0].hint = LocalizedText(
            hindi: "पिछले वित्तीय वर्ष की, सभी स्रोतों से, रुपयों में",
            english: "Of the last financial year, all sources, in rupees")
        service.fields[1].hint = LocalizedText(
            hindi: "जिससे सबसे ज़्यादा आता है", english: "Where most of it comes from")
        service.fields.append(
            FormField(
                id: "purpose", label: LocalizedText(hindi: "किस काम के लिए?", english: "What for?"), hint: nil,
                kind: .choice([
                    FormField.Choice(
                        id: "scholarship", label: LocalizedText(hindi: "छात्रवृत्ति", english: "Scholarship")),
                    FormField.Choice(id: "scheme", label: LocalizedText(hindi: "योजना", english: "Scheme")),
                    FormField.Choice(id: "loan", label: LocalizedText(hindi: "ऋण", english: "Loan")),
                    FormField.Choice(id: "other", label: LocalizedText(hindi: "अन्य", english: "Other")),
                ]), isRequired: true))
        service.documents.append(
            RequiredDocument(
                id: "identity", name: LocalizedText(hindi: "कोई एक पहचान पत्र", english: "Any identity card"),
                origin: .seen))
        return service
    }()

    static let unconfirmed: Service = {
        var service = SampleCatalogue.income
        service.id = ServiceID("gad.sample")
        service.number = "6.1"
        service.name = LocalizedText(hindi: "स्थानीय निवासी प्रमाण पत्र", english: "Domicile certificate")
        service.timeLimit.value = 1
        service.timeLimit.confidence = .unconfirmed
        return service
    }()
}
