package import Primitives

/// The tests of a service's rule in words: the questions and papers that they name are the service's own.
package struct RuleWords: Sendable {
    package let service: Service

    package init(_ service: Service) { self.service = service }

    /// What a test asks for: `Age: 60 years or more`.
    package func statement(_ test: ConditionTest) -> LocalizedText {
        joined(subject(test), requirement(test), with: ": ")
    }

    /// What it looks at, with whose it is: `Groom – Age`.
    func subject(_ test: ConditionTest) -> LocalizedText {
        switch test.input {
        case .answer(let path): return label(path)
        case .document(let kind): return paper(kind)
        case .fact(let fact, let owner, let day):
            var name = fact.name
            if let day { name = joined(name, DayOfYear(day).words, with: ", ") }
            let person: LocalizedText? = if case .member(let path) = owner { label(path) } else { owner.name }
            return person.map { joined($0, name, with: " – ") } ?? name
        }
    }

    private func requirement(_ test: ConditionTest) -> LocalizedText {
        switch test.comparison {
        case .oneOf(let words):
            let labels = words.map { value($0, of: test) }
            return LocalizedText(
                hindi: labels.map(\.hindi).joined(separator: " या "),
                english: labels.map(\.english).joined(separator: " or "))
        case .atLeast(let limit):
            let amount = bound(limit, of: test)
            return LocalizedText(amount.hindi + " या अधिक", amount.english + Self.orMore(limit))
        case .atMost(let limit):
            let amount = bound(limit, of: test)
            return LocalizedText(amount.hindi + " तक", "at most " + amount.english)
        case .moreThan(let limit):
            let amount = bound(limit, of: test)
            return LocalizedText(amount.hindi + " से अधिक", "more than " + amount.english)
        case .lessThan(let limit):
            let amount = bound(limit, of: test)
            return LocalizedText(amount.hindi + " से कम", "less than " + amount.english)
        case .isAnswered(let expected):
            return expected ? LocalizedText("बताया गया", "stated") : LocalizedText("नहीं बताया गया", "not stated")
        case .isHeld(let expected):
            return expected ? LocalizedText("जमा है", "on file") : LocalizedText("जमा नहीं है", "not on file")
        }
    }

    /// What is known of it, as people read it; `nil` where nothing is.
    package func found(_ outcome: TestOutcome) -> LocalizedText? {
        switch outcome.found {
        case .words(let words):
            let labels = words.map { value($0, of: outcome.test) }
            return LocalizedText(
                hindi: labels.map(\.hindi).joined(separator: ", "),
                english: labels.map(\.english).joined(separator: ", "))
        case .number(let number): return amount(number, of: outcome.test)
        case .atLeast(let number):
            let amount = amount(number, of: outcome.test)
            return LocalizedText(amount.hindi + " या अधिक", amount.english + " or more")
        case .date(let day): return LocalizedText(day.paperText, day.paperText)
        case nil: return nil
        }
    }

    private func value(_ word: String, of test: ConditionTest) -> LocalizedText {
        switch test.input {
        case .fact(let fact, _, _): return Quantity(typed: word).map { fact.amount($0) } ?? fact.label(of: word)
        case .document: return LocalizedText(word, word)
        case .answer(let path):
            switch service.form.field(at: path)?.kind {
            case .choice(let choices), .several(let choices, _, _):
                return choices.first { $0.id == word }?.label ?? LocalizedText(word, word)
            case .yesNo: return Fact.alive.label(of: word)
            case .rupees, .number:
                return Quantity(typed: word).map { amount($0, of: test) } ?? LocalizedText(word, word)
            default: return LocalizedText(word, word)
            }
        }
    }

    private func amount(_ number: Quantity, of test: ConditionTest) -> LocalizedText {
        switch test.input {
        case .fact(let fact, _, _): return fact.amount(number)
        case .document: return LocalizedText("\(number)", "\(number)")
        case .answer(let path):
            switch service.form.field(at: path)?.kind {
            case .rupees: return number.rupees
            case .number(_, _, _, let unit?):
                return LocalizedText("\(number) \(unit.hindi)", "\(number) \(unit.english)")
            default: return LocalizedText("\(number)", "\(number)")
            }
        }
    }

    private func bound(_ limit: ConditionTest.Limit, of test: ConditionTest) -> LocalizedText {
        switch limit {
        case .number(let number): amount(number, of: test)
        case .date(.day(let day)): LocalizedText(day.paperText, day.paperText)
        case .date(.days(let count)): Self.moving(count, "दिन", "day")
        case .date(.months(let count)): Self.moving(count, "महीने", "month")
        case .date(.years(let count)): Self.moving(count, "वर्ष", "year")
        }
    }

    private static func moving(_ count: Int, _ hindi: String, _ english: String) -> LocalizedText {
        guard count != 0 else { return LocalizedText("आज", "today") }
        let size = abs(count)
        let plural = english + (size == 1 ? "" : "s")
        return count < 0
            ? LocalizedText("\(size) \(hindi) पहले का दिन", "the day \(size) \(plural) ago")
            : LocalizedText("\(size) \(hindi) बाद का दिन", "the day \(size) \(plural) from now")
    }

    private static func orMore(_ limit: ConditionTest.Limit) -> String {
        if case .date = limit { " or later" } else { " or more" }
    }

    /// The question's label, without the mark at its end.
    private func label(_ path: String) -> LocalizedText {
        guard let label = service.form.field(at: path)?.label else { return LocalizedText(path, path) }
        let plain = { (text: String) in text.hasSuffix("?") ? String(text.dropLast()) : text }
        return LocalizedText(plain(label.hindi), plain(label.english))
    }

    func paper(_ kind: String) -> LocalizedText {
        service.documents.lazy.flatMap(\.kinds).first { $0.id == kind }?.name
            ?? Settlement.papers[kind] ?? LocalizedText(kind, kind)
    }

    private func joined(_ first: LocalizedText, _ second: LocalizedText, with mark: String) -> LocalizedText {
        LocalizedText(first.hindi + mark + second.hindi, first.english + mark + second.english)
    }
}

/// Month and day of a rule, like `01-01`.
private struct DayOfYear {
    let text: String

    init(_ text: String) { self.text = text }

    var words: LocalizedText {
        guard let date = CivilDate(iso: "2000-" + text) else { return LocalizedText(text, text) }
        let (hindi, english) = Self.months[date.month - 1]
        return LocalizedText("\(date.day) \(hindi) को", "on \(date.day) \(english)")
    }

    private static let months = [
        ("जनवरी", "January"), ("फ़रवरी", "February"), ("मार्च", "March"), ("अप्रैल", "April"), ("मई", "May"),
        ("जून", "June"), ("जुलाई", "July"), ("अगस्त", "August"), ("सितंबर", "September"), ("अक्टूबर", "October"),
        ("नवंबर", "November"), ("दिसंबर", "December"),
    ]
}
