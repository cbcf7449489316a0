package import Domain
package import Primitives

/// A paper that a service asks for, on a form: on file and attached, to be shown, or to be taken.
package struct PaperRow: Sendable {
    package let id: String
    package let name: String
    package let icon: String
    /// Where it stands, in words.
    package let state: String
    /// `good`, `attn`, `wait`.
    package let tone: String
    /// Whether it lies in the locker, so that the applicant can say whether it goes with the request.
    package let isOffered: Bool
    package let isAttached: Bool
    /// Whether it is enough that the operator sees it.
    package let isTicked: Bool
    package let isSeen: Bool
    /// Neither of both: it has to be taken.
    package let isBare: Bool
    /// The picture of its first page.
    package let picture: String?
    /// The button that takes it; `nil` where nothing is to be taken.
    package let take: String?

    package init(_ paper: BroughtPaper, texts: Texts, today: CivilDate) {
        let document = paper.document
        id = document.id
        name =
            document.name(texts.language) + (paper.asked.isRequired ? "" : " " + texts("form.optional"))
        var entry: LockerEntry?
        switch paper.state {
        case .attached(let found):
            (entry, isOffered, isAttached, icon) = (found, true, true, "folder")
            if case .endsSoon = found.paper.standing(on: today) { tone = "attn" } else { tone = "good" }
            state = PaperWords(texts).onFile(found, on: today)
        case .declined(let found):
            (entry, isOffered, isAttached, icon, tone) = (found, true, false, "folder", "wait")
            state = texts("papers.declined")
        case .ended(let found):
            (entry, isOffered, isAttached, icon, tone) = (found, false, false, "clock", "attn")
            state = PaperWords(texts).ended(found)
        case .seen:
            (isOffered, isAttached, icon, tone) = (false, false, "good", "good")
            state = texts("review.seen")
        case .missing:
            (isOffered, isAttached, icon, tone) = (false, false, "doc", "wait")
            state = texts(document.isSeenOnly ? "papers.to-see" : "papers.missing")
        }
        isTicked = document.isSeenOnly && !isOffered
        isSeen = paper.state == .seen
        isBare = !isTicked && !isOffered
        picture = entry.flatMap { $0.paper.origin == .issued ? nil : "/locker/papers/\($0.id)/pages/1" }
        take =
            document.isSeenOnly || !document.kinds.contains(where: \.mayBeCopied)
            ? nil : texts(entry == nil ? "papers.take" : "papers.take-newer")
    }
}
