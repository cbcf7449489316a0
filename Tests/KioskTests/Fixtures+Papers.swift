import Domain
import EdgeNode
import Kiosk
import Primitives
import Store
import TestKit

extension Fixtures {
    var papers: [Shown] {
        let wrong = paper(pages: 2, problem: texts("error.paper.notADate"), isOneOfTwo: true)
        let asked = form(Self.papered, locker: locker)
        return [
            Shown(name: "form-papers", view: asked),
            Shown(name: "review-papers", view: paperedReview),
            Shown(name: "paper", view: paper(pages: 0, problem: nil, isOneOfTwo: false)),
            Shown(
                name: "paper-wrong", view: wrong, errors: wrong.summary(texts),
                notice: Notice(.good, title: texts("paper.taken"), text: texts("paper.taken.text"))),
            Shown(name: "papersheet", view: PaperSheetPage(draft: paperDraft(pages: 3), number: 2, texts: texts)),
            Shown(name: "papersheet-first", view: PaperSheetPage(draft: paperDraft(pages: 1), number: 1, texts: texts)),
            Shown(name: "locker", view: LockerPage(shownLocker(locker), texts: texts, today: now.civilDate)),
            Shown(name: "locker-empty", view: LockerPage(shownLocker([]), texts: texts, today: now.civilDate)),
            Shown(
                name: "lockerremoval",
                view: LockerRemovalPage(
                    shown(locker[0]), of: shownLocker(locker), texts: texts, today: now.civilDate)),
            Shown(
                name: "case-papers",
                view: CasePage(
                    request: paperedRequest, service: Self.papered, register: member, address: household.address,
                    declaration: nil, lease: nil, refusal: texts("case.own"), choice: CasePage.Choice(),
                    isChecked: false, texts: texts, now: now)),
        ]
    }

    private static func kind(_ id: String, _ hindi: String, _ english: String, months: Int? = nil) -> DocumentKind {
        DocumentKind(
            id: id, name: LocalizedText(hindi: hindi, english: english),
            validMonths: months.map { Sourced(value: $0, effectiveFrom: nil, source: "", confidence: .unconfirmed) })
    }

    private static let kinds = [
        kind("income_certificate", "आय प्रमाण पत्र", "Income certificate", months: 12),
        kind("caste_certificate", "जाति प्रमाण पत्र", "Caste certificate"),
        kind("marksheet", "अंक सूची", "Mark sheet"), kind("bank_passbook", "बैंक पासबुक", "Bank passbook"),
        kind("khasra_copy", "खसरे की प्रतिलिपि", "Copy of the khasra", months: 6),
        kind("voter_id", "मतदाता परिचय पत्र", "Voter identity card"),
    ]

    /// A service that asks for papers in every state.
    static let papered: Service = {
        var service = SampleCatalogue.income
        service.declaration = nil
        service.documents = kinds.prefix(5).map { RequiredDocument(kinds: [$0], origin: .locker) }
        service.documents[3].requirement = .never
        service.documents.append(RequiredDocument(kinds: [kinds[5]], origin: .seen))
        return service
    }()

    private func entry(
        _ number: UInt8, _ kind: String, _ origin: LockerPaper.Origin, until: Int?, pages: Int = 1
    ) -> LockerEntry {
        LockerEntry(
            id: RecordID(bytes: [UInt8](repeating: number, count: 16))!,
            paper: LockerPaper(
                member: member.id, kind: kind, datedOn: CivilDate(year: 2026, month: 6, day: Int(number)),
                validUntil: until.map { now.civilDate.adding(days: $0) }, origin: origin,
                pages: (0..<pages).map { ContentHash(bytes: [UInt8](repeating: number + UInt8($0), count: 32))! }),
            keptAt: now.advanced(byDays: -20), keptBy: LocalizedText(hindi: "कविता धुर्वे", english: "Kavita Dhurve"),
            request: origin == .issued ? draft : nil)
    }

    private var locker: [LockerEntry] {
        [
            entry(1, "income_certificate", .issued, until: 200),
            entry(2, "caste_certificate", .scanned, until: nil, pages: 2),
            entry(3, "marksheet", .photographed, until: 12),
            entry(4, "khasra_copy", .scanned, until: -3),
        ]
    }

    private func shown(_ entry: LockerEntry) -> ShownPaper {
        let kind = Self.kinds.first { $0.id == entry.paper.kind }
        return ShownPaper(
            entry: entry, name: kind?.name ?? member.name, standing: entry.paper.standing(on: now.civilDate),
            isEndConfirmed: kind?.validMonths == nil, isReplaceable: entry.paper.origin != .issued)
    }

    private func shownLocker(_ entries: [LockerEntry]) -> ShownLocker {
        ShownLocker(household: household, member: member, papers: entries.map(shown))
    }

    private func form(_ service: Service, locker: [LockerEntry]) -> FormPage {
        var open = open(service, answers: answers, locker: locker)
        open.draft.declinedPapers = ["marksheet"]
        return FormPage(open: open, step: open.asked.steps[0], isChecked: false, texts: texts, now: now)
    }

    private var paperedReview: ReviewPage {
        var open = open(Self.papered, answers: answers, seen: ["voter_id"], locker: locker)
        open.draft.declinedPapers = ["marksheet"]
        return ReviewPage(
            review: RequestReview(
                open: open, fees: FeeReceipt(service: Self.papered, fees: Self.fees, withPrintedCopy: true),
                receivedOn: now.civilDate, dueOn: nil, isDueDateConfirmed: true, consent: ConsentText.current),
            fees: Self.fees, isChecked: false, texts: texts, now: now)
    }

    /// A request with a paper of two pages.
    private var paperedRequest: ServiceRequest {
        var event = Life.open.request.timeline[0].event
        if case .request(let id, .submitted(var submission)) = event.body {
            submission.documents = locker[1].paper.pages.map {
                AttachedDocument(kind: "caste_certificate", content: $0)
            }
            event.body = .request(id, .submitted(submission))
        }
        return ServiceRequest(id: Life.open.request.id, events: [event]) ?? Life.open.request
    }

    private func paperDraft(pages: Int, isOneOfTwo: Bool = false) -> PaperDraft {
        var paper = PaperDraft(
            id: draft, owner: Self.kavita.id, family: household.family, member: member.id,
            kinds: Array(Self.kinds.prefix(isOneOfTwo ? 2 : 1)), kind: Self.kinds[0].id, goal: .locker, changedAt: now)
        paper.pages = (0..<pages).map {
            PaperDraft.Page(content: ContentHash(bytes: [UInt8](repeating: UInt8($0), count: 32))!, origin: .scanned)
        }
        paper.typedDate = isOneOfTwo ? "31-02-2026" : ""
        return paper
    }

    private func paper(pages: Int, problem: String?, isOneOfTwo: Bool) -> PaperPage {
        PaperPage(
            draft: paperDraft(pages: pages, isOneOfTwo: isOneOfTwo), household: household, member: member,
            problem: problem, texts: texts, today: now.civilDate)
    }
}
