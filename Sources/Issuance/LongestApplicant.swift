import Domain
import Paper
import Primitives

/// The longest values that the family register, the centre and the officer plausibly bring to a certificate: names of
/// four long words, a house in a ward that is named for somebody, the longest names of tehsil and district.
enum LongestApplicant {
    static let name = LocalizedText(
        hindi: "श्रीमती लक्ष्मीबाई राजेन्द्रप्रसाद विश्वकर्मा", english: "Shrimati Lakshmibai Rajendraprasad Vishwakarma")
    /// The signature's box holds three words a language side by side, not four.
    static let officerName = LocalizedText(hindi: "वन्दना राजेन्द्र विश्वकर्मा", english: "Vandana Rajendra Vishwakarma")
    static let guardian = LocalizedText(
        hindi: "श्री राजेन्द्रप्रसाद त्र्यम्बकेश्वर विश्वकर्मा", english: "Shri Rajendraprasad Tryambakeshwar Vishwakarma")
    static let address = Address(
        line: LocalizedText(
            hindi: "मकान क्रमांक 1284/2, वार्ड 14, डॉ. भीमराव अम्बेडकर नगर",
            english: "House 1284/2, Ward 14, Dr. Bhimrao Ambedkar Nagar"),
        village: LocalizedText(hindi: "खमरिया कलां", english: "Khamariya Kalan"),
        tehsil: LocalizedText(hindi: "चन्द्रशेखर आज़ाद नगर", english: "Chandra Shekhar Azad Nagar"),
        district: LocalizedText(hindi: "अलीराजपुर", english: "Alirajpur"), pinCode: "457882")
    static let centre = CertificateDraft.Office(
        code: "ALR999",
        name: LocalizedText(
            hindi: "लोक सेवा केन्द्र, चन्द्रशेखर आज़ाद नगर", english: "Lok Seva Kendra, Chandra Shekhar Azad Nagar"))

    /// Never `nil`: its numbers are well-formed literals.
    static var applicant: Applicant? {
        guard let family = SamagraFamilyID("20000001"), let id = SamagraMemberID("200000018"),
            let birthDate = CivilDate(year: 1980, month: 12, day: 31)
        else { return nil }
        let member = Member(
            id: id, name: name, birthDate: birthDate, sex: .female, relation: .wife, guardian: guardian, mobile: nil,
            aadhaarLastFour: nil)
        return Applicant(family: family, member: member, address: address)
    }

    /// An officer who signs, under the service's own designation.
    static func officer(_ service: Service) -> Person? {
        let designation = service.officer.value
        return PersonID("OFFICER-ALR-0099").map {
            Person(id: $0, name: officerName, role: .officer, designation: designation)
        }
    }
}

extension FormField {
    /// The longest answer that a person can give.
    var longestAnswer: String {
        switch kind {
        case .rupees(let minimum, let maximum):
            // Words are longest where each pair of digits has a long word, not where the number is largest.
            let candidates = [77, 67, 87, 97, 99].compactMap { Self.pairs(of: $0, upTo: maximum) }
            let longest = (candidates.filter { $0 >= minimum } + [maximum]).max {
                NumberWords.hindi($0).count < NumberWords.hindi($1).count
            }
            return String(longest ?? maximum)
        case .choice(let choices):
            return choices.max { Self.length($0.label) < Self.length($1.label) }?.id ?? ""
        case .text(let maximumLength):
            return Self.prose(characters: maximumLength)
        }
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
