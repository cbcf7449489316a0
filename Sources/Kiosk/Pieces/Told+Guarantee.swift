import Domain
import Primitives

/// Something said with where it is from.
package struct Told: Sendable, Hashable {
    package let title: String
    package let text: String
    package let source: String
}

extension Told {
    /// What an officer owes for a delay.
    init(_ delay: Delay, _ terms: GuaranteeTerms, texts: Texts) {
        let counted = texts.counted(
            terms.penaltyCounts.value == .workingDays ? "services.days" : "services.calendar", delay.days)
        title = texts(delay.isRunning ? "delay.running" : "delay.over", ["days": counted])
        let sums = [
            "sum": delay.owed.display, "day": terms.penaltyPerDay.value.display,
            "most": terms.penaltyMaximum.value.display,
        ]
        text = texts(delay.isAtMaximum ? "delay.most" : "delay.owed", sums)
        source = [
            texts.source(terms.penaltyPerDay),
            terms.penaltyCounts.confidence == .unconfirmed ? texts("delay.counts") : nil, texts("delay.legal"),
        ].compactMap { $0 }.joined(separator: " · ")
    }
}

/// One of the two appeals of a request: before whom, since when, and a press that files it.
package struct AppealLine: Sendable, Hashable {
    package let title: String
    package let officer: String
    package let detail: String
    /// That the window that sources speak of has passed.
    package let warning: String?
    /// Set where it can be filed here and now.
    package let level: String?
    package let action: String
    package let go: String

    /// - Returns: `nil` where there is nothing to say: the request was taken back, or is an appeal itself.
    init?(
        _ standing: AppealStanding, of request: ServiceRequest, service: Service, terms: GuaranteeTerms, mayFile: Bool,
        texts: Texts, today: CivilDate
    ) {
        if let refusal = standing.refusal, [.cancelled, .isAppeal].contains(refusal) { return nil }
        let name = standing.level.rawValue
        let appeal = standing.level == .first ? service.firstAppeal : service.secondAppeal
        title = texts("appeal.\(name)")
        let who = appeal.officer?.value(texts.language) ?? texts("unpublished")
        let doubt = appeal.officer?.confidence == .unconfirmed ? " · " + texts("unconfirmed") : ""
        let decides = appeal.days.map { texts("appeal.decides", ["days": String($0.value)]) }
        officer = [texts("appeal.before", ["officer": who]) + doubt, decides].compactMap { $0 }.joined(separator: " · ")
        detail = Self.detail(standing, request: request, texts: texts)
        let window = standing.level == .first ? terms.firstAppealWindow : terms.secondAppealWindow
        let days = ["days": String(window.value)]
        warning =
            standing.ground == nil
            ? nil : texts(standing.isWindowOver(today) ? "appeal.window.over" : "appeal.window", days)
        level = mayFile && standing.refusal == nil ? name : nil
        action = "/requests/\(request.id)/appeal"
        go = texts("appeal.go.\(name)")
    }

    private static func detail(_ standing: AppealStanding, request: ServiceRequest, texts: Texts) -> String {
        let date = ["date": standing.possibleFrom?.paperText ?? ""]
        if standing.refusal == .alreadyFiled, let filing = request.appeal(standing.level) {
            return texts("appeal.filed", ["number": filing.number.text, "date": filing.filedOn.paperText])
        }
        if let refusal = standing.refusal { return texts("appeal.refusal.\(refusal.rawValue)", date) }
        return standing.ground.map { texts("appeal.ground.\($0.rawValue)", date) } ?? ""
    }
}

extension Texts {
    /// Where a value can be looked up, and how sure it is: `अख़बार से: lokraag.com`.
    func source(_ value: Sourced<some Any>) -> String {
        guard value.confidence != .unconfirmed else { return self("source.unconfirmed") }
        let site = value.source.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let since = value.effectiveFrom.map { " · " + self("source.since", ["date": $0.paperText]) } ?? ""
        return self("source.\(value.confidence.rawValue)", ["site": site]) + since
    }

    /// What *Samadhan Ek Din* promises.
    func sameDay(_ promise: SameDayDelivery.Promise, today: CivilDate) -> String {
        let day = self(
            promise.day == today ? "sameday.today" : "sameday.next", ["date": DateWords(self).short(promise.day)])
        return promise.confidence == .unconfirmed ? day + " · " + self("sameday.unlisted") : day
    }
}
