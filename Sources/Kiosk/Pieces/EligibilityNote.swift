import Domain
import EdgeNode
import Primitives
import Store

/// How a service's rule stands, in one sentence, with what decides.
package struct EligibilityNote: Sendable, Hashable {
    package let tone: String
    package let icon: String
    package let title: String
    /// What failed, or what would settle it.
    package let reasons: [String]
    /// The page that tells each condition.
    package let why: String

    /// More are told on the page of conditions.
    static let mostReasons = 3

    init(_ eligibility: Eligibility, _ words: RuleWords, _ register: RegisterKnowledge, why: String, texts: Texts) {
        self.why = why
        title = texts("why.form.\(eligibility.truth.rawValue)")
        let language = texts.language
        switch eligibility.truth {
        case .holds:
            (tone, icon) = ("good", "good")
            reasons = eligibility.fitting.map { $0.scheme.name(language) }
        case .fails:
            (tone, icon) = ("attn", "attn")
            let failed = eligibility.schemes.first?.judgement ?? eligibility.judgement
            reasons = failed.decisive.prefix(Self.mostReasons).map { words.statement($0.test)(language) }
        case .unknown:
            (tone, icon) = ("wait", "unknown")
            reasons = Self.settling(eligibility, words, register).prefix(Self.mostReasons).map { $0(language) }
        }
    }

    /// Of a draft as it stands; `nil` where the service has no rule.
    init?(_ open: OpenDraft, texts: Texts) {
        guard let eligibility = open.eligibility else { return nil }
        self.init(
            eligibility, RuleWords(open.service), open.knowledge, why: "/drafts/\(open.draft.id)/why", texts: texts)
    }

    /// What would settle it by the scheme that is nearest, each once.
    static func settling(
        _ eligibility: Eligibility, _ words: RuleWords, _ register: RegisterKnowledge
    ) -> [LocalizedText] {
        let judgements = eligibility.fitting.isEmpty ? [eligibility.judgement] : eligibility.fitting.map(\.judgement)
        let nearest = judgements.min { $0.open.count < $1.open.count } ?? eligibility.judgement
        var settling: [LocalizedText] = []
        for outcome in nearest.open {
            guard let surest = words.settlements(outcome.test, register).first else { continue }
            let text = words.words(surest, of: outcome.test)
            if !settling.contains(text) { settling.append(text) }
        }
        return settling
    }
}

extension Chip {
    /// What a service is to a member; `nil` where it is not theirs and never was.
    init?(_ entitlement: Entitlement, texts: Texts) {
        switch (entitlement.standing, entitlement.state) {
        case (.underWay, _): self.init(.wait, icon: "clock", text: texts("why.underway"))
        case (.held, _): self.init(.good, icon: "cert", text: texts("why.held"))
        case (nil, .entitled): self.init(.good, icon: "good", text: texts("why.entitled"))
        case (nil, .possible):
            guard entitlement.isLikely else { return nil }
            self.init(.wait, icon: "unknown", text: texts("why.possible"))
        case (nil, .not): self.init(.attn, icon: "attn", text: texts("why.not"))
        }
    }
}
