package import Domain
package import Primitives

/// The last look: facts, papers, fee, consent.
package struct ReviewPage: PageView {
    package static let template = "review"

    /// A line of the receipt.
    package struct FeeLine: Sendable {
        package let label: String
        package let detail: String
        package let amount: String
    }

    package let rail: [Station]
    package let whose: Whose
    package let service: String
    package let draft: String
    package let facts: [Fact]
    package let papers: [Tick]
    package let fees: [FeeLine]
    package let total: String
    package let pay: String
    package let due: String
    package let dueDetail: String
    package let isDueUnconfirmed: Bool
    package let consent: String
    package let error: String?

    /// - Parameters:
    ///   - seen: The ids of the papers that the operator has seen.
    ///   - consent: The text consented to, which is what the request keeps by its hash.
    ///   - declared: When the declaration was confirmed.
    package init(
        draft: RecordID, service: Service, fees: ProcessingFees, household: Household, member: Member,
        answers: Answers, seen: Set<String>, consent: String, declared: Timestamp?, dueOn: CivilDate,
        isDueUnconfirmed: Bool, isChecked: Bool, texts: Texts, now: Timestamp
    ) {
        let language = texts.language
        rail = VisitStep.fee.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: now.civilDate)
        self.service = service.name(language)
        self.draft = draft.description
        facts =
            FormPage.known(household: household, member: member, texts: texts).prefix(4)
            + service.fields.compactMap { field in
                field.display(answers[field.id], in: language).map {
                    Fact(field.label(language), field.isMoney ? "₹" + $0 : $0)
                }
            }
        papers = service.documents.map { document in
            switch document.origin {
            case .declaration:
                Tick.done(document.name(language), at: declared.map { DateWords(texts).moment($0, seenAt: now) } ?? "")
            case .register: Tick.done(document.name(language), at: texts("review.register"))
            case .seen:
                seen.contains(document.id)
                    ? Tick.done(document.name(language), at: texts("review.seen"))
                    : Tick.open(document.name(language), at: texts("review.unseen"))
            }
        }
        let receipt = FeeReceipt(service: service, fees: fees, withPrintedCopy: true)
        self.fees = Self.lines(receipt, fees: fees, texts: texts)
        total = receipt.total.display
        pay = texts("review.pay", ["sum": receipt.total.display])
        due = texts("review.due", ["date": DateWords(texts).long(dueOn)])
        dueDetail = texts.counted("services.days", service.timeLimit.value)
        self.isDueUnconfirmed = isDueUnconfirmed || service.timeLimit.confidence == .unconfirmed
        self.consent = consent
        error = isChecked ? texts("review.unconsented") : nil
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        ErrorSummary(
            title: texts.counted("form.errors", 1),
            lines: error.map { [ErrorSummary.Line(field: "consent", text: $0)] } ?? [])
    }

    private static func lines(_ receipt: FeeReceipt, fees: ProcessingFees, texts: Texts) -> [FeeLine] {
        [
            FeeLine(
                label: texts("fee.processing"),
                detail: texts(
                    "fee.shares",
                    ["operator": fees.operatorShare.value.display, "society": fees.societyShare.value.display]),
                amount: receipt.processing.display),
            FeeLine(label: texts("fee.copy"), detail: "", amount: receipt.printedCopy.display),
            FeeLine(
                label: texts("fee.statutory"),
                detail: receipt.statutory == .zero ? texts("fee.none") : texts("fee.apart"),
                amount: receipt.statutory.display),
        ]
    }
}

extension FormField {
    /// Whether the answer is an amount.
    package var isMoney: Bool {
        if case .rupees = kind { true } else { false }
    }
}
