package import Domain
package import Primitives

/// Why a service is somebody's or not: each condition, where it is from, and what would settle it.
package struct WhyPage: PageView {
    package static let template = "why"

    /// A condition, or what joins those below it.
    package struct Line: Sendable, Hashable {
        package let icon: String
        package let tone: String
        /// Read aloud in place of the icon.
        package let truth: String
        package let text: String
        /// How deep it stands, as a class of the sheet.
        package let depth: String
        package let found: String?
        package let settling: [String]
        /// Source, confidence and since when.
        package let basis: String?
        package let isJoint: Bool
    }

    /// The conditions of a scheme, or of the service.
    package struct Part: Sendable, Hashable {
        package let title: String?
        package let chip: Chip?
        package let lines: [Line]
    }

    package let rail: [Station]
    package let whose: Whose
    package let service: String
    package let english: String?
    package let about: String
    package let chip: Chip
    package let isRefused: Bool
    package let parts: [Part]
    package let start: String
    /// The draft to go on with; `nil` where one is begun.
    package let draft: String?
    /// Of whom and for what a draft is begun.
    package let choice: String
    package let back: String

    /// - Parameter draft: The draft whose answers were looked at, too.
    package init(
        service: Service, eligibility: Eligibility, register: RegisterKnowledge, member: Member, draft: RecordID?,
        texts: Texts
    ) {
        let language = texts.language
        rail = VisitStep.service.rail(texts)
        whose = Whose(
            household: register.context.household, member: member, texts: texts, today: register.context.today)
        self.service = service.name(language)
        english = language == .hindi ? service.name.english : nil
        about = service.about(language)
        chip = Chip(eligibility.truth, texts: texts)
        isRefused = eligibility.truth == .fails
        let writer = LineWriter(words: RuleWords(service), register: register, texts: texts)
        parts =
            eligibility.schemes.isEmpty
            ? [Part(title: nil, chip: nil, lines: writer.lines(eligibility.judgement, depth: 0))]
            : eligibility.schemes.map {
                Part(
                    title: $0.scheme.name(language), chip: Chip($0.judgement.truth, texts: texts),
                    lines: writer.lines($0.judgement, depth: 0))
            }
        self.draft = draft.map(\.description)
        choice = "\(member.id.digits) \(service.id)"
        start = texts(draft == nil ? "why.start" : "why.continue")
        back = draft.map { "/drafts/\($0)" } ?? "/family"
    }
}

/// Writes a judgement down, line by line.
private struct LineWriter {
    let words: RuleWords
    let register: RegisterKnowledge
    let texts: Texts

    func lines(_ judgement: Judgement, depth: Int) -> [WhyPage.Line] {
        switch judgement {
        // What all must hold needs no word of its own.
        case .all(let parts): parts.flatMap { lines($0, depth: depth) }
        case .any(let parts): joint("why.any", judgement, parts, depth)
        case .none(let parts): joint("why.none", judgement, parts, depth)
        case .test(let outcome): [line(outcome, depth)]
        }
    }

    private func joint(_ key: String, _ judgement: Judgement, _ parts: [Judgement], _ depth: Int) -> [WhyPage.Line] {
        let head = line(judgement.truth, text: texts(key), depth, isJoint: true)
        return [head]
            + parts.flatMap { part -> [WhyPage.Line] in
                guard case .all = part else { return lines(part, depth: depth + 1) }
                return [line(part.truth, text: texts("why.all"), depth + 1, isJoint: true)]
                    + lines(part, depth: depth + 2)
            }
    }

    private func line(_ outcome: TestOutcome, _ depth: Int) -> WhyPage.Line {
        let language = texts.language
        let settling = outcome.truth == .unknown ? words.settlements(outcome.test, register) : []
        return line(
            outcome.truth, text: words.statement(outcome.test)(language), depth,
            found: words.found(outcome).map { texts("why.found", ["value": $0(language)]) },
            settling: settling.map { words.words($0, of: outcome.test)(language) },
            basis: outcome.test.basis.map(basis))
    }

    private func line(
        _ truth: Truth, text: String, _ depth: Int, isJoint: Bool = false, found: String? = nil,
        settling: [String] = [], basis: String? = nil
    ) -> WhyPage.Line {
        let (icon, tone) =
            switch truth {
            case .holds: ("check", "good")
            case .fails: ("cross", "stop")
            case .unknown: ("unknown", "wait")
            }
        return WhyPage.Line(
            icon: icon, tone: tone, truth: texts("why.\(truth.rawValue)"), text: text,
            depth: String(min(depth, 2)), found: found, settling: settling, basis: basis, isJoint: isJoint)
    }

    /// `Government page · cmhelpline.mp.gov.in · since 25-07-2023`.
    private func basis(_ basis: ConditionTest.Basis) -> String {
        let since = basis.effectiveFrom.map { texts("why.since", ["date": $0.paperText]) }
        let parts = [texts("why.\(basis.confidence.rawValue)")] + basis.hosts + [since].compactMap(\.self)
        return parts.joined(separator: " · ")
    }
}

extension ConditionTest.Basis {
    /// The names of the sites that its source names, each once.
    fileprivate var hosts: [String] {
        var hosts: [String] = []
        for part in source.split(whereSeparator: \.isWhitespace) {
            guard let scheme = part.firstRange(of: "://") else { continue }
            let host = String(part[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" })
            if !hosts.contains(host) { hosts.append(host) }
        }
        return hosts
    }
}

extension Chip {
    /// How a rule came out.
    init(_ truth: Truth, texts: Texts) {
        switch truth {
        case .holds: self.init(.good, icon: "good", text: texts("why.entitled"))
        case .fails: self.init(.attn, icon: "attn", text: texts("why.not"))
        case .unknown: self.init(.wait, icon: "unknown", text: texts("why.possible"))
        }
    }
}
