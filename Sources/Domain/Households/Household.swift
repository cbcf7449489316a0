package import Primitives

/// A Samagra family.
package struct Household: Sendable, Hashable, Codable {
    package var family: SamagraFamilyID
    package var address: Address
    package var members: [Member]

    package init(family: SamagraFamilyID, address: Address, members: [Member]) {
        self.family = family
        self.address = address
        self.members = members
    }

    package var head: Member? { members.first { $0.relation == .head } ?? members.first }

    /// The member of that number, or `nil`.
    package func member(_ id: SamagraMemberID) -> Member? { members.first { $0.id == id } }
}

/// Where a family lives, both scripts.
package struct Address: Sendable, Hashable, Codable {
    package var line: LocalizedText
    package var village: LocalizedText
    package var tehsil: LocalizedText
    package var district: LocalizedText
    package var pinCode: String

    package init(
        line: LocalizedText, village: LocalizedText, tehsil: LocalizedText, district: LocalizedText, pinCode: String
    ) {
        self.line = line
        self.village = village
        self.tehsil = tehsil
        self.district = district
        self.pinCode = pinCode
    }

    /// The address in one line, as papers write it.
    package var text: LocalizedText {
        LocalizedText(
            hindi: "\(line.hindi), \(village.hindi), तहसील \(tehsil.hindi), जिला \(district.hindi) – \(pinCode)",
            english: "\(line.english), \(village.english), Tehsil \(tehsil.english), "
                + "Dist. \(district.english) – \(pinCode)")
    }
}

/// A person in a Samagra family.
package struct Member: Sendable, Hashable, Codable {
    /// As the register states it.
    package enum Sex: String, Sendable, Hashable, Codable {
        case female, male, other
    }

    /// Relation to the head of the family.
    package enum Relation: String, Sendable, Hashable, Codable {
        case head, wife, husband, son, daughter, father, mother, other
    }

    package var id: SamagraMemberID
    package var name: LocalizedText
    package var birthDate: CivilDate
    package var sex: Sex
    package var relation: Relation
    /// Father's or husband's name.
    package var guardian: LocalizedText
    package var mobile: MobileNumber?
    /// For display only; the whole number is never kept.
    package var aadhaarLastFour: String?

    package init(
        id: SamagraMemberID, name: LocalizedText, birthDate: CivilDate, sex: Sex, relation: Relation,
        guardian: LocalizedText, mobile: MobileNumber?, aadhaarLastFour: String?
    ) {
        self.id = id
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.relation = relation
        self.guardian = guardian
        self.mobile = mobile
        self.aadhaarLastFour = aadhaarLastFour
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, sex, relation, guardian, mobile
        case birthDate = "birth_date"
        case aadhaarLastFour = "aadhaar_last_four"
    }
}
