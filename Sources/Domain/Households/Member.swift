package import Primitives

/// A person in a Samagra family.
package struct Member: Sendable, Hashable, Codable {
    /// As the register states it.
    package enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
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
    /// Tells one Aadhaar number from another without being one; `nil` where the register has none.
    package var aadhaarToken: AadhaarToken?
    package var circumstances: Circumstances

    package init(
        id: SamagraMemberID, name: LocalizedText, birthDate: CivilDate, sex: Sex, relation: Relation,
        guardian: LocalizedText, mobile: MobileNumber?, aadhaarLastFour: String?, aadhaarToken: AadhaarToken? = nil,
        circumstances: Circumstances = Circumstances()
    ) {
        self.id = id
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.relation = relation
        self.guardian = guardian
        self.mobile = mobile
        self.aadhaarLastFour = aadhaarLastFour
        self.aadhaarToken = aadhaarToken
        self.circumstances = circumstances
    }

    /// Whether they live on that day, as far as the register says: silence means yes.
    package func isAlive(on day: CivilDate) -> Bool {
        circumstances.diedOn.map { day < $0 } ?? true
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try fields.decode(SamagraMemberID.self, forKey: .id),
            name: try fields.decode(LocalizedText.self, forKey: .name),
            birthDate: try fields.decode(CivilDate.self, forKey: .birthDate),
            sex: try fields.decode(Sex.self, forKey: .sex),
            relation: try fields.decode(Relation.self, forKey: .relation),
            guardian: try fields.decode(LocalizedText.self, forKey: .guardian),
            mobile: try fields.decodeIfPresent(MobileNumber.self, forKey: .mobile),
            aadhaarLastFour: try fields.decodeIfPresent(String.self, forKey: .aadhaarLastFour),
            aadhaarToken: try fields.decodeIfPresent(AadhaarToken.self, forKey: .aadhaarToken),
            circumstances: try Circumstances(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(name, forKey: .name)
        try fields.encode(birthDate, forKey: .birthDate)
        try fields.encode(sex, forKey: .sex)
        try fields.encode(relation, forKey: .relation)
        try fields.encode(guardian, forKey: .guardian)
        try fields.encodeIfPresent(mobile, forKey: .mobile)
        try fields.encodeIfPresent(aadhaarLastFour, forKey: .aadhaarLastFour)
        try fields.encodeIfPresent(aadhaarToken, forKey: .aadhaarToken)
        try circumstances.encode(to: encoder)
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, sex, relation, guardian, mobile
        case birthDate = "birth_date"
        case aadhaarLastFour = "aadhaar_last_four"
        case aadhaarToken = "aadhaar_token"
    }
}
