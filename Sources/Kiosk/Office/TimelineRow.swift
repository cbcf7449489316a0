package import Domain
package import Primitives

/// A line of a request's life.
package struct TimelineRow: Sendable {
    package let icon: String
    package let tone: String
    package let title: String
    package let detail: String
    package let who: String
    package let at: String
    /// Why it has no effect, where it has none.
    package let superseded: String?

    package init(_ entry: TimelineEntry, texts: Texts, now: Timestamp) {
        let event = entry.event
        at = DateWords(texts).moment(event.time.time, seenAt: now)
        let name = event.actor.name(texts.language)
        let designation = event.actor.designation(texts.language)
        who = designation.isEmpty || designation == name ? name : name + ", " + designation
        superseded =
            if case .superseded(let reason) = entry.outcome { texts("superseded.\(reason.rawValue)") } else { nil }
        guard case .request(_, let change) = event.body else {
            (icon, tone, title, detail) = ("info", "wait", "", "")
            return
        }
        (icon, tone, title, detail) = Self.words(change, texts: texts)
    }

    private typealias Words = (icon: String, tone: String, title: String, detail: String)

    private static func words(_ change: RequestChange, texts: Texts) -> Words {
        switch change {
        case .submitted: return ("slip", "good", texts("event.submitted"), "")
        case .completed: return ("doc", "good", texts("event.completed"), "")
        case .decided(let decision): return words(decision, texts: texts)
        case .certified(let certificate): return ("cert", "good", texts("event.certified"), certificate.number.text)
        case .corrected(let correction):
            let field = correction.field.label(texts)
            let value = correction.field.display(correction.value, texts)
            return ("edit", "attn", texts("event.corrected", ["field": field]), "\(value) — \(correction.reason)")
        case .closed(let closing): return words(closing, texts: texts)
        case .appealed(let filing):
            return ("send", "attn", texts("event.appealed.\(filing.level.rawValue)"), filing.number.text)
        case .printed(let paper):
            let copy = paper.copy > 1 ? texts("event.copy", ["n": String(paper.copy)]) : ""
            return ("print", "wait", texts("event.printed.\(paper.kind.rawValue)"), copy)
        }
    }

    private static func words(_ closing: RequestClosing, texts: Texts) -> Words {
        switch closing.cause {
        case .lapsed(let last):
            return ("lock", "stop", texts("event.closed"), texts("event.closed.text", ["date": last.paperText]))
        case .cancelled(let refund):
            let back = texts("event.cancelled.text", ["sum": refund.total.display])
            return ("cross", "wait", texts("event.cancelled"), closing.reason + " — " + back)
        }
    }

    private static func words(_ decision: Decision, texts: Texts) -> Words {
        switch decision.outcome {
        case .approved: return ("good", "good", texts("event.approved"), decision.reasons)
        case .rejected: return ("stop", "stop", texts("event.rejected"), decision.reasons)
        case .returned:
            let until = decision.completeBy.map { " — " + texts("event.until", ["date": $0.paperText]) } ?? ""
            return ("return", "attn", texts("event.returned"), decision.reasons + until)
        }
    }
}
