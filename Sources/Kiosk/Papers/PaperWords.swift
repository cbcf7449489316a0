import Domain
import Primitives

/// What is said of a paper of the locker: since when it is there, and for how long it is valid.
struct PaperWords {
    private let texts: Texts

    init(_ texts: Texts) { self.texts = texts }

    /// `सुरक्षित है, 3 नवंबर 2026 से · 3 नवंबर 2027 तक मान्य`.
    func onFile(_ entry: LockerEntry, on today: CivilDate) -> String {
        let key = entry.paper.origin == .issued ? "papers.issued" : "papers.on-file"
        let since = texts(key, ["date": DateWords(texts).full(entry.keptAt.civilDate)])
        return ([since] + [validity(entry.paper, on: today)].compactMap { $0 }).joined(separator: " · ")
    }

    /// Since when it is not valid any more.
    func ended(_ entry: LockerEntry) -> String {
        texts("papers.ended", ["date": entry.paper.validUntil.map { DateWords(texts).full($0) } ?? ""])
    }

    /// `nil` where no end is known.
    func validity(_ paper: LockerPaper, on today: CivilDate) -> String? {
        switch paper.standing(on: today) {
        case .valid(until: nil): nil
        case .valid(until: let end?): texts("papers.until", ["date": DateWords(texts).full(end)])
        case .endsSoon(let end): texts("papers.soon", ["date": DateWords(texts).full(end)])
        case .ended(let end): texts("papers.ended", ["date": DateWords(texts).full(end)])
        }
    }
}
