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

    /// A man, a woman and a child of the family, so that each question about a member has an answer.
    static var relatives: [Member] {
        let kinds: [(id: String, born: Int, sex: Member.Sex, relation: Member.Relation)] = [
            ("200000025", 1975, .male, .head), ("200000032", 1955, .female, .mother),
            ("200000049", 2020, .female, .daughter),
        ]
        return kinds.compactMap { kind in
            guard let id = SamagraMemberID(kind.id), let birthDate = CivilDate(year: kind.born, month: 12, day: 31)
            else { return nil }
            return Member(
                id: id, name: name, birthDate: birthDate, sex: kind.sex, relation: kind.relation, guardian: guardian,
                mobile: nil, aadhaarLastFour: nil)
        }
    }

    /// An officer who signs, under the service's own designation.
    static func officer(_ service: Service) -> Person? {
        let designation = CertificateDraft.post(of: service)
        return PersonID("OFFICER-ALR-0099").map {
            Person(id: $0, name: officerName, role: .officer, designation: designation)
        }
    }
}
