import Domain
import Primitives
import Yams

extension Item {
    /// A text without spaces at its ends, not empty.
    func text(upTo maximumBytes: Int = CatalogueLimits.textBytes) -> String? {
        guard let text = node.scalar?.string.trimmed, !text.isEmpty, !isNull else {
            note("`\(name)` is not a text.", "Write the words.")
            return nil
        }
        guard text.utf8.count <= maximumBytes else {
            note("`\(name)` has more than \(maximumBytes) bytes.", "Say it in fewer words.")
            return nil
        }
        return text
    }

    /// Lower-case letters, digits and `_`, a letter first: what a condition or a place in a text can name.
    func id() -> String? {
        guard let text = node.scalar?.string, (1...CatalogueLimits.idBytes).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }),
            text.utf8.first.map({ (0x61...0x7A).contains($0) }) == true
        else {
            note(
                "`\(name)` is not a name.",
                "Write at most \(CatalogueLimits.idBytes) of a–z, digits and _, a letter first.")
            return nil
        }
        return text
    }

    /// A whole number in a range.
    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let text = plain, let number = Int(text) else {
            note("`\(name)` is not a whole number.", "Write digits only, without quotes or commas.")
            return nil
        }
        guard range.contains(number) else {
            note("`\(name)` is \(number).", "Write a number from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return number
    }

    /// `true` or `false`.
    func flag() -> Bool? {
        switch plain {
        case "true": return true
        case "false": return false
        default:
            note("`\(name)` is neither true nor false.", "Write true or false, without quotes.")
            return nil
        }
    }

    /// A number with at most four decimals.
    func quantity() -> Quantity? {
        guard let text = plain, text.wholeMatch(of: /-?[0-9]{1,13}(\.[0-9]{1,4})?/) != nil,
            let quantity = Quantity(typed: text)
        else {
            note("`\(name)` is not a number.", "Write digits, with a point and at most four decimals, without quotes.")
            return nil
        }
        return quantity
    }

    /// A day of the calendar, `yyyy-MM-dd`.
    func date() -> CivilDate? {
        guard let text = node.scalar?.string, let date = CivilDate(iso: text) else {
            note("`\(name)` is not a date.", "Write yyyy-MM-dd, a day that exists.")
            return nil
        }
        return date
    }

    /// A word that names something in a list of the catalogue.
    ///
    /// - Parameters:
    ///   - list: `nil` where the list itself has a fault: then nothing is noted here.
    ///   - file: Where the list stands.
    func listed<Value>(in list: [String: Value]?, _ file: String) -> Value? {
        guard let id = id(), let list else { return nil }
        guard let value = list[id] else {
            note("There is no `\(id)` in \(file).", "Use an id that stands there, or add it there.")
            return nil
        }
        return value
    }

    /// One of a few words.
    func word<Word: RawRepresentable<String>>(among words: [Word]) -> Word? {
        guard let text = node.scalar?.string, let word = words.first(where: { $0.rawValue == text }) else {
            note("`\(name)` is none of the known words.", "Write \(words.map(\.rawValue).joined(separator: ", ")).")
            return nil
        }
        return word
    }

    /// Rupees, with two digits of paise after a point where there are any.
    func rupees() -> Money? {
        let parts = (plain ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.map { $0.hasPrefix("-") ? $0.dropFirst() : $0 }
        guard (1...2).contains(parts.count), digits[0].count <= 12, digits.dropFirst().allSatisfy({ $0.count == 2 }),
            digits.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let whole = Int64(digits[0]),
            let paise = digits.count == 2 ? Int64(digits[1]) : 0
        else {
            note("`\(name)` is not an amount.", "Write rupees like 20 or 20.50, without commas.")
            return nil
        }
        guard !parts[0].hasPrefix("-") else {
            note("`\(name)` is negative.", "Write 0 or more.")
            return nil
        }
        let money = Money(paise: whole * 100 + paise)
        guard money <= CatalogueLimits.fee else {
            note("`\(name)` is more than ₹\(CatalogueLimits.fee.figures).", "Check the amount: it is in rupees.")
            return nil
        }
        return money
    }

    /// What stands there without quotes.
    private var plain: String? {
        guard let scalar = node.scalar, scalar.style == .plain else { return nil }
        return scalar.string
    }
}
