package import Domain
package import Primitives

/// The receipt: the request's number, huge; when, who; what is stored and printed.
package struct SlipPage: PageView {
    package static let template = "slip"

    package let rail: [Station]
    package let whose: Whose
    package let request: String
    package let number: String
    package let due: String
    package let dueDetail: String
    package let officer: String
    package let officerDetail: String
    package let taken: String
    package let dueShort: String
    package let ticket: [Fact]
    package let ticks: [Tick]
    package let print: String
    package let bring: [Tick]
    /// What *Samadhan Ek Din* promised.
    package let sameDay: String?

    /// - Parameters:
    ///   - printed: When the slip was last printed, if it was.
    ///   - listed: The service's entry in the list of *Samadhan Ek Din*.
    ///   - isSent: Whether the state server has acknowledged the request.
    package init(
        request: ServiceRequest, service: Service, printed: Timestamp?, isSent: Bool,
        listed: SameDayDelivery.Listed? = nil, texts: Texts, now: Timestamp
    ) {
        let language = texts.language
        let words = DateWords(texts)
        let submission = request.submission
        rail = VisitStep.slip.rail(texts)
        whose = Whose(applicant: submission.applicant, texts: texts, today: now.civilDate)
        self.request = request.id.description
        number = submission.number.text
        let terms = Terms(service: service, texts: texts)
        due = words.due(submission.dueOn, texts)
        dueDetail =
            submission.dueOn == nil
            ? texts("services.unlimited.text")
            : terms.limit + (terms.isLimitUnconfirmed ? " · " + texts("unconfirmed") : "")
        officer = terms.officer
        officerDetail = texts(
            service.officer?.confidence == .unconfirmed ? "slip.officer.unconfirmed" : "slip.officer")
        let submitted = request.submittedAt
        taken = submitted.civilDate.paperText + " · " + submitted.clockText
        dueShort = submission.dueOn?.paperText ?? texts("unpublished")
        ticket = [
            Fact(terms.number ?? texts("rail.service"), service.name(language)),
            Fact(texts("fact.applicant"), submission.applicant.member.name(language)),
            Fact(texts("slip.fee"), submission.fees.total.display),
            Fact(texts("slip.receipt"), submission.number.text),
        ]
        sameDay = submission.intake.sameDayOn.map {
            let key = $0 == submission.receivedOn ? "sameday.today" : "sameday.next"
            let doubt = listed.map { $0.confidence != .unconfirmed } == true ? "" : " · " + texts("sameday.unlisted")
            return texts(key, ["date": words.long($0)]) + doubt
        }
        let copies = request.printings(of: .slip)
        ticks = [
            Tick.done(texts("slip.stored"), at: words.moment(submitted, seenAt: now)),
            Tick.done(
                texts("slip.paid", ["sum": submission.fees.total.display]), at: words.moment(submitted, seenAt: now)),
            printed.map { Tick.done(texts("slip.printed"), at: words.moment($0, seenAt: now)) }
                ?? Tick.bad(texts("slip.unprinted")),
            isSent ? Tick.done(texts("slip.sent")) : Tick.open(texts("slip.unsent"), at: texts("slip.when-online")),
        ]
        bring =
            [Tick(icon: "slip", text: texts("slip.bring-slip"), at: "", isOpen: false, isBad: false)]
            + service.missingPapers(of: submission).filter(\.isBrought).map {
                Tick.open(
                    $0.name(language),
                    at: request.completeBy.map { texts("slip.bring-by", ["date": $0.paperText]) }
                        ?? texts("review.unseen"),
                    icon: "doc")
            }
        print = texts(copies == 0 ? "slip.print" : "slip.again")
    }
}
