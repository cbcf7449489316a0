import Domain
import Primitives

extension WireDecision {
    init(_ decision: Decision) throws(WireProblem) {
        self.init()
        switch decision.outcome {
        case .approved: outcome = .approved
        case .returned: outcome = .returned
        case .rejected: outcome = .rejected
        }
        reasons = decision.reasons
        if let date = decision.completeBy { completeByDay = try exact(date.daysSince1970, "decision.complete_by_day") }
    }

    func domain() throws(WireProblem) -> Decision {
        Decision(
            outcome: try domainOutcome(), reasons: reasons,
            completeBy: hasCompleteByDay ? try date(Int(completeByDay), "decision.complete_by_day") : nil)
    }

    private func domainOutcome() throws(WireProblem) -> Decision.Outcome {
        switch outcome {
        case .approved: .approved
        case .returned: .returned
        case .rejected: .rejected
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "decision.outcome")
        }
    }
}
