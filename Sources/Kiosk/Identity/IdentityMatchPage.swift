import Domain
package import IdentityProofs
import Primitives

/// A verified identity beside the register, for the operator's decision.
package struct IdentityMatchPage: PageView {
    package static let template = "identitymatch"

    /// One field of both.
    package struct Row: Sendable {
        package let label: String
        package let proof: String
        /// The register's value where it is not the same; `nil` where it is.
        package let register: String?
        package let word: String
        package let icon: String
        package let tone: String
    }

    package let whose: Whose
    package let differences: String
    package let hasPhoto: Bool
    package let facts: [Fact]
    package let unproven: [String]
    package let rows: [Row]
    package let decision: FieldView

    /// - Parameter isChecked: Whether the operator went on without a decision.
    package init(
        whose: Whose, identity: VerifiedIdentity, report: MatchReport, isChecked: Bool, texts: Texts
    ) {
        self.whose = whose
        differences = String(report.differences)
        hasPhoto = identity.photo != nil
        facts = [
            Fact(texts("fact.name"), identity.name),
            Fact(texts("identity.address"), identity.address.line),
            Fact(texts("identity.number"), "•••• •••• " + identity.lastFour),
            Fact(texts("identity.made"), identity.issuedAt.civilDate.paperText + " " + identity.issuedAt.clockText),
            Fact(texts("identity.kind"), texts("identity.kind.\(identity.kind.rawValue)")),
            Fact(texts("identity.signer"), identity.signer.name),
        ]
        unproven = identity.unproven.map { texts("identity.unproven.\($0.rawValue)") }
        rows = report.lines.map { Self.row($0, texts) }
        decision = FieldView(
            id: "decision", label: texts("identity.decision"), error: isChecked ? texts("identity.undecided") : nil,
            choices: IdentityCheck.Decision.allCases.map { ($0.rawValue, texts("identity.decision.\($0.rawValue)")) },
            chosen: "")
    }

    private static func row(_ line: MatchReport.Line, _ texts: Texts) -> Row {
        func value(_ text: String) -> String {
            if text.isEmpty { return texts("identity.silent") }
            return line.field == .gender ? texts("identity.sex.\(text)") : text
        }
        let look: (icon: String, tone: String) =
            switch line.outcome {
            case .same: ("check", "good")
            case .similar: ("attn", "attn")
            case .different: ("stop", "stop")
            case .unknown: ("unknown", "")
            }
        let word = texts("identity.outcome.\(line.outcome.rawValue)")
        let degree = line.outcome == .similar ? line.likeness.map { " (\($0) %)" } ?? "" : ""
        return Row(
            label: texts("identity.field.\(line.field.rawValue)"), proof: value(line.proof),
            register: line.outcome == .same ? nil : value(line.register(texts.language)), word: word + degree,
            icon: look.icon, tone: look.tone)
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        ErrorSummary(
            title: texts.counted("form.errors", 1),
            lines: decision.error.map { [.init(field: decision.id, text: $0)] } ?? [])
    }
}
