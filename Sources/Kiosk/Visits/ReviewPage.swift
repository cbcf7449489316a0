package import Domain
package import EdgeNode
package import Primitives
import Store

/// The last look: facts, papers, fee, consent.
package struct ReviewPage: PageView {
    package static let template = "review"

    /// A line of the receipt.
    package struct FeeLine: Sendable {
        package let label: String
        package let detail: String
        package let amount: String
        /// Where the amount can be looked up, and how sure it is.
        package let source: String
    }

    /// Whether the applicant wants a printed copy, to press.
    package struct CopyChoice: Sendable {
        package let value: String
        package let label: String
        package let isChosen: Bool
    }

    package let rail: [Station]
    package let whose: Whose
    package let service: String
    package let draft: String
    /// What the register knows.
    package let facts: [Fact]
    package let steps: [ToldStep]
    package let papers: [Tick]
    package let fees: [FeeLine]
    package let total: String
    package let pay: String
    package let due: String
    package let dueDetail: String
    package let isDueUnconfirmed: Bool
    /// What *Samadhan Ek Din* promises.
    package let sameDay: String?
    /// Until when what is missing is to be brought, and what happens then.
    package let completeBy: String?
    package let copies: [CopyChoice]
    package let consent: String
    /// Agreed to besides, where papers of the locker go with the request.
    package let lockerConsent: String?
    /// Ids of the papers that it is about.
    package let agreed: [String]
    /// The page before this one.
    package let back: String
    package let error: String?
    /// How the service's rule stands; `nil` where it has none.
    package let eligibility: EligibilityNote?

    package init(review: RequestReview, fees: ProcessingFees, isChecked: Bool, texts: Texts, now: Timestamp) {
        let language = texts.language
        let open = review.open
        let (service, member) = (open.service, open.applicant.member)
        rail = VisitStep.fee.rail(texts)
        whose = Whose(household: open.household, member: member, texts: texts, today: now.civilDate)
        self.service = service.name(language)
        draft = open.draft.id.description
        facts = Array(FormPage.known(household: open.household, member: member, texts: texts).prefix(4))
        steps = ToldStep.all(open.asked, answers: open.draft.answers, open.context, texts: texts)
        papers = Self.papers(open, texts: texts, now: now)
        let receipt = review.fees
        self.fees = Self.lines(receipt, service: service, fees: fees, texts: texts)
        total = receipt.total.display
        pay = texts("review.pay", ["sum": receipt.total.display])
        due =
            review.dueOn.map { texts("review.due", ["date": DateWords(texts).long($0)]) } ?? texts("services.unlimited")
        dueDetail = review.dueOn == nil ? texts("services.unlimited.text") : Terms(service: service, texts: texts).limit
        isDueUnconfirmed = !review.isDueDateConfirmed || service.timeLimit?.confidence == .unconfirmed
        sameDay = review.sameDay.map { texts.sameDay($0, today: review.receivedOn) }
        completeBy = review.completeBy.map { texts("review.complete-by", ["date": DateWords(texts).long($0)]) }
        let wanted = open.draft.wantsPrintedCopy ?? false
        let copyPrice = fees.printedCopy.value.display
        copies = [
            CopyChoice(value: "no", label: texts("review.copy.no"), isChosen: !wanted),
            CopyChoice(value: "yes", label: texts("review.copy.yes", ["sum": copyPrice]), isChosen: wanted),
        ]
        consent = review.consent(language)
        agreed = open.brought.compactMap { $0.attached?.id.description }
        lockerConsent = open.brought.attachments.isEmpty ? nil : LockerConsentText.current(language)
        back = open.service.declaration == nil ? "/drafts/\(open.draft.id)" : "/drafts/\(open.draft.id)/declaration"
        error = isChecked ? texts("review.unconsented") : nil
        eligibility = EligibilityNote(open, texts: texts)
    }

    private static func papers(_ open: OpenDraft, texts: Texts, now: Timestamp) -> [Tick] {
        let brought = open.brought
        return open.papers.compactMap { paper in
            let (document, name) = (paper.document, paper.document.name(texts.language))
            switch document.origin {
            case .declaration:
                let declared = open.draft.declaredAt.map { DateWords(texts).moment($0, seenAt: now) }
                return declared.map { Tick.done(name, at: $0) }
            case .register: return Tick.done(name, at: texts("review.register"))
            case .seen, .locker, .upload:
                return brought.first { $0.document.id == document.id }.flatMap { tick($0, name, texts: texts) }
            }
        }
    }

    private static func tick(_ paper: BroughtPaper, _ name: String, texts: Texts) -> Tick? {
        switch paper.state {
        case .attached(let entry):
            let since = DateWords(texts).full(entry.keptAt.civilDate)
            return Tick.done(name, at: texts("papers.attached", ["date": since]))
        case .seen: return Tick.done(name, at: texts("review.seen"))
        case .declined: return Tick.open(name, at: texts("papers.declined"))
        case .ended, .missing: return paper.asked.isRequired ? Tick.open(name, at: texts("review.unseen")) : nil
        }
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        ErrorSummary(
            title: texts.counted("form.errors", 1),
            lines: error.map { [ErrorSummary.Line(field: "consent", text: $0)] } ?? [])
    }

    private static func lines(
        _ receipt: FeeReceipt, service: Service, fees: ProcessingFees, texts: Texts
    ) -> [FeeLine] {
        [
            FeeLine(
                label: texts("fee.processing"),
                detail: texts(
                    "fee.shares",
                    ["operator": fees.operatorShare.value.display, "society": fees.societyShare.value.display]),
                amount: receipt.processing.display, source: texts.source(fees.operatorShare)),
            FeeLine(
                label: texts("fee.copy"), detail: receipt.printedCopy == .zero ? texts("fee.unwanted") : "",
                amount: receipt.printedCopy.display, source: texts.source(fees.printedCopy)),
            FeeLine(
                label: texts("fee.statutory"),
                detail: service.statutoryFee == nil
                    ? texts("fee.unpublished") : texts(receipt.statutory == .zero ? "fee.none" : "fee.apart"),
                amount: service.statutoryFee == nil ? "—" : receipt.statutory.display,
                source: service.statutoryFee.map { texts.source($0) } ?? ""),
        ]
    }
}
