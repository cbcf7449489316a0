import Domain
import Primitives

/// What a condition looks at, as far as it decides how one can compare.
enum ConditionSubject {
    case numbers, dates
    /// One of these.
    case words([String])
    /// Free text, codes, members: nothing but whether there is an answer.
    case anything
    case paper

    static let comparisons = [
        "is", "one_of", "at_least", "at_most", "more_than", "less_than", "is_answered", "held",
    ]

    init(_ kind: FormField.Kind) {
        switch kind {
        case .rupees, .number: self = .numbers
        case .date: self = .dates
        case .choice(let choices), .several(let choices, _, _): self = .words(choices.map(\.id))
        case .yesNo: self = .words(["yes", "no"])
        case .text, .paragraph, .time, .member, .code, .place: self = .anything
        }
    }

    init(_ fact: Fact) {
        switch fact.values {
        case .numbers: self = .numbers
        case .dates: self = .dates
        case .words(let words): self = .words(words)
        }
    }
}

extension Entry {
    /// - Parameter subject: `nil` where what is looked at has a fault: then nothing more is judged.
    func comparison(with subject: ConditionSubject?) -> ConditionTest.Comparison? {
        let keys = present(ConditionSubject.comparisons)
        guard let subject else {
            allow(ConditionSubject.comparisons + ["of", "on"])
            return nil
        }
        guard keys.count == 1, let key = keys.first, let item = required(key) else {
            allow(ConditionSubject.comparisons)
            if keys.count != 1 {
                self.item.note(
                    keys.isEmpty ? "The condition compares nothing." : "The condition compares \(keys.count) times.",
                    "Write one of \(ConditionSubject.comparisons.joined(separator: ", ")).")
            }
            return nil
        }
        switch key {
        case "held":
            guard case .paper = subject else { return misfit(item) }
            return item.flag().map { .isHeld($0) }
        case "is_answered":
            guard value(of: "answer") != nil else { return misfit(item) }
            return item.flag().map { .isAnswered($0) }
        case "is": return item.word(of: subject).map { .oneOf([$0]) } ?? nil
        case "one_of": return words(item, subject).map { .oneOf($0) }
        default: return limit(item, subject).map { Self.ordered(key, $0) }
        }
    }

    private func misfit(_ item: Item) -> ConditionTest.Comparison? {
        item.noteMisfit()
        return nil
    }

    private func words(_ item: Item, _ subject: ConditionSubject) -> [String]? {
        let words = item.list(upTo: CatalogueLimits.conditionParts, of: "word") { $0.word(of: subject) }
        guard let words else { return nil }
        guard !words.isEmpty, Set(words).count == words.count else {
            item.note("`one_of` names \(words.isEmpty ? "nothing" : "a word twice").", "Name each word once.")
            return nil
        }
        return words
    }

    private func limit(_ item: Item, _ subject: ConditionSubject) -> ConditionTest.Limit? {
        switch subject {
        case .numbers: return item.quantity().map { .number($0) }
        case .dates: return item.dateBound().map { .date($0) }
        case .words, .anything, .paper:
            item.noteMisfit()
            return nil
        }
    }

    private static func ordered(_ key: String, _ limit: ConditionTest.Limit) -> ConditionTest.Comparison {
        switch key {
        case "at_least": .atLeast(limit)
        case "at_most": .atMost(limit)
        case "more_than": .moreThan(limit)
        default: .lessThan(limit)
        }
    }
}

extension Item {
    fileprivate func noteMisfit() {
        note(
            "`\(name)` does not fit what is looked at.",
            "Choices and words: is, one_of. Numbers and days: at_least, at_most, more_than, less_than. "
                + "Papers: held. Any answer: is_answered.")
    }

    /// A word that the subject can be; numbers in their one form.
    fileprivate func word(of subject: ConditionSubject) -> String? {
        switch subject {
        case .numbers: return quantity()?.description
        case .words(let words):
            let text = written
            guard words.contains(text) else {
                note(
                    "It is never `\(shown(text))`.", "Write \(words.joined(separator: ", ")).")
                return nil
            }
            return text
        case .dates, .anything, .paper:
            noteMisfit()
            return nil
        }
    }
}
