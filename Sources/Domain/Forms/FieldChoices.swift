package import Primitives

/// Who of the family can be the answer.
package enum MemberFilter: String, Sendable, Hashable, Codable, CaseIterable {
    case any, male, female
    /// Under 18 years.
    case child
    /// 18 years and older.
    case adult
    /// Everybody but the applicant.
    case other

    /// Whether this member may be chosen.
    package func accepts(_ member: Member, applicant: SamagraMemberID, today: CivilDate) -> Bool {
        switch self {
        case .any: true
        case .male: member.sex == .male
        case .female: member.sex == .female
        case .child: member.birthDate.completedYears(on: today) < Self.adultAge
        case .adult: member.birthDate.completedYears(on: today) >= Self.adultAge
        case .other: member.id != applicant
        }
    }

    private static let adultAge = 18
}

/// How exactly a place of the state is asked for.
package enum PlaceLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case district, tehsil, village
    case localBody = "local_body"

    /// Characters of a place's name.
    package static let longestName = 80
}

/// A day that a form compares with: a fixed one, or one that moves with today.
package enum DateBound: Sendable, Hashable, Codable {
    case day(CivilDate)
    /// So many days from today, earlier where negative.
    case days(Int)
    /// The same day so many months from today; the month's last day where it has no such day.
    case months(Int)
    /// The same day so many years from today; 29 February becomes 28 February.
    case years(Int)

    /// The day that is meant.
    package func date(today: CivilDate) -> CivilDate {
        switch self {
        case .day(let date): date
        case .days(let count): today.adding(days: count)
        case .months(let count): today.adding(months: count)
        case .years(let count): today.adding(years: count)
        }
    }
}

/// Where the first answer to a question comes from.
package enum Prefill: Sendable, Hashable, Codable {
    /// What the family register knows of the applicant. The file format's word is the raw value.
    package enum RegisterFact: String, Sendable, Hashable, Codable, CaseIterable {
        case name, guardian, mother, sex, mobile, address, village, tehsil, district, bpl, disability, occupation
        case birthDate = "birth_date"
        case pinCode = "pin_code"
        case casteCategory = "caste_category"
    }

    /// What is known of the request that an appeal is about. The file format's word is the raw value.
    package enum RequestFact: String, Sendable, Hashable, Codable, CaseIterable {
        case number, office, officer, ground, reasons
        case serviceName = "service_name"
        case serviceNumber = "service_number"
        case receivedOn = "received_on"
        case dueOn = "due_on"
        case decidedOn = "decided_on"
        case firstNumber = "first_number"
        case firstFiledOn = "first_filed_on"
        case firstOfficer = "first_officer"
    }

    case register(RegisterFact)
    /// A fact of a paper in the locker.
    case locker(document: String, fact: String)
    /// A fact of the request that is appealed; in a form that appeals against none it fills nothing.
    case request(RequestFact)
}
