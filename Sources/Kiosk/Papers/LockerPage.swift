import Domain
package import EdgeNode
package import Primitives

/// A member's papers: what the centre keeps for them.
package struct LockerPage: PageView {
    package static let template = "locker"

    /// A paper of the locker.
    package struct Row: Sendable {
        package let name: String
        package let icon: String
        package let detail: String
        package let chip: Chip
        package let pictures: [String]
        package let alt: String
        /// The certificate's own page.
        package let certificate: String?
        package let replace: String?
        package let remove: String
    }

    package let whose: Whose
    package let count: String
    package let rows: [Row]
    package let isEmpty: Bool

    package init(_ locker: ShownLocker, texts: Texts, today: CivilDate) {
        whose = Whose(household: locker.household, member: locker.member, texts: texts, today: today)
        count = String(locker.papers.count)
        rows = locker.papers.map { Self.row($0, texts: texts, today: today) }
        isEmpty = rows.isEmpty
    }

    static func row(_ shown: ShownPaper, texts: Texts, today: CivilDate) -> Row {
        let (entry, paper) = (shown.entry, shown.entry.paper)
        let isIssued = paper.origin == .issued
        let name = shown.name(texts.language)
        let kept = texts(
            "locker.\(paper.origin.rawValue)",
            ["date": DateWords(texts).full(entry.keptAt.civilDate), "name": entry.keptBy(texts.language)])
        let dated = isIssued ? nil : paper.datedOn.map { texts("locker.dated", ["date": $0.paperText]) }
        return Row(
            name: name, icon: isIssued ? "cert" : "doc",
            detail: ([dated, kept].compactMap { $0 }).joined(separator: " · "),
            chip: chip(shown, texts: texts, today: today),
            pictures: isIssued ? [] : paper.pages.indices.map { "/locker/papers/\(entry.id)/pages/\($0 + 1)" },
            alt: name, certificate: entry.request.map { "/requests/\($0)/certificate" },
            replace: shown.isReplaceable ? "/locker/papers/\(entry.id)/replace" : nil,
            remove: "/locker/papers/\(entry.id)/remove")
    }

    private static func chip(_ shown: ShownPaper, texts: Texts, today: CivilDate) -> Chip {
        let words = PaperWords(texts).validity(shown.entry.paper, on: today) ?? texts("locker.endless")
        let text =
            shown.isEndConfirmed || shown.entry.paper.validUntil == nil
            ? words : words + " (" + texts("unconfirmed") + ")"
        switch shown.standing {
        case .valid: return Chip(.good, icon: "good", text: text)
        case .endsSoon: return Chip(.attn, icon: "clock", text: text)
        case .ended: return Chip(.stop, icon: "stop", text: text)
        }
    }
}

/// The question before a paper is taken out of the locker.
package struct LockerRemovalPage: PageView {
    package static let template = "lockerremoval"

    package let whose: Whose
    package let name: String
    package let detail: String
    package let action: String

    package init(_ shown: ShownPaper, of locker: ShownLocker, texts: Texts, today: CivilDate) {
        whose = Whose(household: locker.household, member: locker.member, texts: texts, today: today)
        let row = LockerPage.row(shown, texts: texts, today: today)
        (name, detail, action) = (row.name, row.detail, row.remove)
    }
}
