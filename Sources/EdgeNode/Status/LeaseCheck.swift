import Domain
import Primitives
import Store

/// Each officer's permission to sign: how long, how many.
struct LeaseCheck: DoctorCheck {
    private static let attentionDays: Int64 = 7

    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        guard let officers = try? await node.store.people().filter({ $0.role == .officer }), !officers.isEmpty else {
            return [
                DoctorFinding(
                    "lease", "nobody", .attention, "no officer is named for this centre",
                    advice: "The state administrator names one: `eseva-state people add`.")
            ]
        }
        var findings: [DoctorFinding] = []
        for officer in officers { findings.append(await finding(for: officer.id, of: node)) }
        return findings
    }

    private func finding(for officer: PersonID, of node: EdgeNode) async -> DoctorFinding {
        guard let lease = try? await node.leaseSummary(of: officer) else {
            return DoctorFinding(
                "lease", "none", .attention, "\(officer) has no lease in force here",
                advice: "The officer signs in once, the node exchanges, the state runs `eseva-state lease issue`.",
                ["officer": officer.text])
        }
        let evidence = "\(officer): \(lease.id), \(lease.left) left, until \(lease.notAfter.isoText)"
        let figures = [
            "officer": officer.text, "n": String(lease.left), "at": lease.notAfter.dayAndClock,
        ]
        let days = (lease.notAfter.seconds - node.clock.now().seconds) / 86_400
        if days < Self.attentionDays || lease.left == 0 {
            return DoctorFinding(
                "lease", "soon", .attention, evidence, advice: "Ask the state administrator for the next one.", figures)
        }
        return DoctorFinding("lease", "held", .good, evidence, figures)
    }
}
