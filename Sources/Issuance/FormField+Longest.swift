import Domain
import Paper
import Primitives

extension FormField {
    /// The longest answer that a person can give.
    func longestAnswer(_ context: AnswerContext) -> String {
        switch kind {
        case .rupees(let minimum, let maximum): return Self.longestAmount(minimum, maximum)
        case .number(_, let maximum, _, _): return maximum.description
        case .date(_, let latest): return (latest?.date(today: context.today) ?? context.today).paperText
        case .time: return "23:59"
        case .choice(let choices):
            return choices.max { Self.length($0.label) < Self.length($1.label) }?.id ?? ""
        case .several(let choices, _, let maximum):
            let longest = choices.sorted { Self.length($0.label) > Self.length($1.label) }.prefix(maximum)
            return longest.map(\.id).joined(separator: ",")
        case .yesNo: return "yes"
        case .member(let filter):
            return context.members(filter).max { Self.length($0.name) < Self.length($1.name) }?.id.digits ?? ""
        case .code(let format): return format.longestCode
        case .text(let maximumLength), .paragraph(let maximumLength): return Self.prose(characters: maximumLength)
        case .place: return Self.prose(characters: PlaceLevel.longestName)
        }
    }

    /// Words are longest where each pair of digits has a long word, not where the number is largest.
    private static func longestAmount(_ minimum: Int64, _ maximum: Int64) -> String {
        let candidates = [77, 67, 87, 97, 99].compactMap { pairs(of: $0, upTo: maximum) }
        let longest = (candidates.filter { $0 >= minimum } + [maximum]).max {
            NumberWords.hindi($0).count < NumberWords.hindi($1).count
        }
        return String(longest ?? maximum)
    }

    /// Invented words of one to four syllables that, like speech and unlike a repeated word, do not compress away.
    private static func prose(characters: Int) -> String {
        let syllables = ["का", "मी", "रा", "शु", "लि", "ते", "नो", "पा", "वि", "दे", "गा", "सू", "हि", "बे", "जो", "या"]
        var state: UInt32 = 1
        var text = ""
        while text.count < characters {
            // Numerical Recipes' linear congruential generator: the same text each time.
            state = state &* 1_664_525 &+ 1_013_904_223
            let isSpace = state >> 16 & 3 == 0 && text.last != " " && !text.isEmpty
            text += isSpace ? " " : syllables[Int(state >> 24) & 15]
        }
        return text.trimmed
    }

    private static func length(_ text: LocalizedText) -> Int { text.hindi.count + text.english.count }

    /// The largest number up to `maximum` that is written with one pair of digits over and over.
    private static func pairs(of pair: Int64, upTo maximum: Int64) -> Int64? {
        var number = pair
        guard number <= maximum else { return nil }
        while number * 100 + pair <= maximum { number = number * 100 + pair }
        return number
    }
}

extension CodeFormat {
    /// A well-formed code as long as they become.
    fileprivate var longestCode: String {
        switch self {
        case .mobile: "9876543210"
        case .pinCode: "462001"
        case .ifsc: "SBIN0001234"
        case .account: "123456789012345678"
        case .vehicle: "MP04ABC1234"
        case .epic: "ABC1234567"
        case .pan: "ABCDE1234F"
        case .gstin: "23ABCDE1234F1Z5"
        case .passport: "A1234567"
        case .samagra: "200000018"
        case .drivingLicence: "MP04201912345678"
        case .consumerNumber: String(repeating: "N1234", count: 4)
        case .email: String(repeating: "abcdefgh", count: 6) + "@example.org"
        case .registrationNumber: String(repeating: "REG/2026", count: 8)
        }
    }
}
