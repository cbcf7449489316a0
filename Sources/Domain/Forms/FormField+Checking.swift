package import Primitives

extension FormField {
    /// Checks one answer; an empty one is missing only where the question is required.
    ///
    /// Numbers may be grouped by commas or spaces, may carry a leading ₹, and may use Devanagari digits.
    package func problem(with answer: String?, isRequired: Bool, _ context: AnswerContext) -> AnswerProblem? {
        let text = (answer ?? "").trimmed
        if text.isEmpty { return isRequired ? .missing : nil }
        switch kind {
        case .text(let maximumLength):
            return text.count > maximumLength ? .tooLong : text.contains(where: \.isNewline) ? .tooManyLines : nil
        case .paragraph(let maximumLength): return text.count > maximumLength ? .tooLong : nil
        case .rupees(let minimum, let maximum):
            guard let rupees = Self.rupees(text) else { return .notANumber }
            return rupees < minimum ? .tooSmall : rupees > maximum ? .tooLarge : nil
        case .number(let minimum, let maximum, let decimals, _):
            guard let number = Quantity(typed: text) else { return .notANumber }
            if number.neededDecimals > decimals { return .tooManyDecimals }
            return number < minimum ? .tooSmall : number > maximum ? .tooLarge : nil
        case .date(let earliest, let latest):
            guard let date = CivilDate(typed: text) else { return .notADate }
            if let earliest, date < earliest.date(today: context.today) { return .tooEarly }
            if let latest, date > latest.date(today: context.today) { return .tooLate }
            return nil
        case .time: return Self.time(text) == nil ? .notATime : nil
        case .choice(let choices): return choices.contains { $0.id == text } ? nil : .notAChoice
        case .several(let choices, let minimum, let maximum):
            let ids = Self.ids(of: text)
            guard ids.allSatisfy({ id in choices.contains { $0.id == id } }) else { return .notAChoice }
            return ids.count < minimum ? .tooFew : ids.count > maximum ? .tooMany : nil
        case .yesNo: return text == "yes" || text == "no" ? nil : .notAChoice
        case .member(let filter):
            return context.members(filter).contains { $0.id.digits == text } ? nil : .notAMember
        case .code(let format): return format.normalized(text) == nil ? .notACode : nil
        case .place: return text.count > PlaceLevel.longestName ? .tooLong : nil
        }
    }

    /// What conditions see of an answer; `nil` where it is empty or can't be read.
    package func known(_ answer: String?) -> Known? {
        let text = (answer ?? "").trimmed
        guard !text.isEmpty else { return nil }
        switch kind {
        case .rupees: return Self.rupees(text).map { .number(Quantity(Int($0))) }
        case .number: return Quantity(typed: text).map { .number($0) }
        case .date: return CivilDate(typed: text).map { .date($0) }
        case .several: return .words(Self.ids(of: text))
        case .code(let format): return format.normalized(text).map { .words([$0]) }
        case .text, .paragraph, .time, .choice, .yesNo, .member, .place: return .words([text])
        }
    }

    /// Reads whole rupees as people type them; at most 12 digits.
    package static func rupees(_ text: String) -> Int64? {
        guard let digits = String(typed: text), digits.utf8.count <= 12,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(digits)
    }

    /// `hh:mm` in its one form; `nil` where it is no time of a day.
    static func time(_ text: String) -> String? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute), parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count)
        else { return nil }
        return "\(hour < 10 ? "0" : "")\(hour):\(parts[1])"
    }

    static func ids(of text: String) -> [String] {
        text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension CivilDate {
    /// Reads a date as people and browsers write it: `yyyy-MM-dd`, or day, month and year with `-`, `/` or `.`, in
    /// digits of either script.
    package init?(typed text: String) {
        let latin = String(
            text.trimmed.map { character -> Character in
                guard let value = character.wholeNumberValue, (0...9).contains(value) else { return character }
                return Character(String(value))
            })
        if let date = CivilDate(iso: latin) {
            self = date
            return
        }
        let parts = latin.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension String {
    /// Without spaces, tabs and line ends at both ends.
    package var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
