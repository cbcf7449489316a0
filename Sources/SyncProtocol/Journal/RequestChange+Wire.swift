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
        case .access, .nodeChange, .locker: throw .unknownValue(field: "event.body")
        }
    }
}
