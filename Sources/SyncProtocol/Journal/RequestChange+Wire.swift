import Domain
import Primitives

extension WireEvent.OneOf_Body {
    init(_ change: RequestChange, at time: Timestamp) throws(WireProblem) {
        switch change {
        case .submitted(let submission): self = .submitted(try WireSubmission(submission, at: time))
        case .completed(let completion): self = .completed(try WireCompletion(completion))
        case .decided(let decision): self = .decided(try WireDecision(decision))
        case .certified(let certificate): self = .certified(try WireCertificate(certificate))
        case .corrected(let correction): self = .corrected(WireCorrection(correction))
        case .printed(let paper): self = .printed(try WirePrinted(paper))
        case .closed(let closing): self = .closed(try WireClosing(closing))
        case .appealed(let filing): self = .appealed(try WireAppealFiling(filing, at: time))
        }
    }

    func requestChange(at time: Timestamp) throws(WireProblem) -> RequestChange {
        switch self {
        case .submitted(let submission): .submitted(try submission.domain(at: time))
        case .completed(let completion): .completed(try completion.domain())
        case .decided(let decision): .decided(try decision.domain())
        case .certified(let certificate): .certified(try certificate.domain())
        case .corrected(let correction): .corrected(try correction.domain())
        case .printed(let paper): .printed(try paper.domain())
        case .closed(let closing): .closed(try closing.domain())
        case .appealed(let filing): .appealed(try filing.domain(at: time))
        case .access, .nodeChange, .proposed, .cash, .identity, .locker: throw .unknownValue(field: "event.body")
        }
    }
}
