import Domain
import Primitives

/// One row under a mapping: the facts of a member and of the family.
struct MappedRow {
    private let mapping: RegisterMapping
    private let texts: [RegisterField: String]

    /// - Parameter texts: What the row has by field, not empty, without spaces around.
    init(mapping: RegisterMapping, texts: [RegisterField: String]) {
        self.mapping = mapping
        self.texts = texts
    }

    /// Everything that the row says.
    ///
    /// - Throws: ``RefusedRow`` of line 0 with the name of the fact.
    func family() throws(RefusedRow) -> SamagraFamilyID { try required(.family) { SamagraFamilyID($0) } }

    func member() throws(RefusedRow) -> Member {
        let sex = try required(.sex) { mapping.word($0, for: .sex).flatMap(Member.Sex.init) }
        let relation = try required(.relation) { mapping.word($0, for: .relation).flatMap(Member.Relation.init) }
        return Member(
            id: try required(.member) { SamagraMemberID($0) }, name: try scripts(.nameHindi, .nameEnglish),
            birthDate: try required(.birthDate) { mapping.dates.date($0) }, sex: sex, relation: relation,
            guardian: try scripts(.guardianHindi, .guardianEnglish),
            mobile: try optional(.mobile) { MobileNumber($0) },
            aadhaarLastFour: try optional(.aadhaarLastFour) { Self.isLastFour($0) ? $0 : nil },
            aadhaarToken: try optional(.aadhaarToken) { AadhaarToken($0) }, circumstances: try circumstances())
    }

    func address() throws(RefusedRow) -> Address {
        let hasBody = text(.localBodyHindi) != nil || text(.localBodyEnglish) != nil
        return Address(
            line: try scripts(.lineHindi, .lineEnglish), village: try scripts(.villageHindi, .villageEnglish),
            tehsil: try scripts(.tehsilHindi, .tehsilEnglish), district: try scripts(.districtHindi, .districtEnglish),
            pinCode: try required(.pinCode) { $0 },
            localBody: hasBody ? try scripts(.localBodyHindi, .localBodyEnglish) : nil,
            ward: try optional(.ward) { $0 },
            area: try optional(.area) { mapping.word($0, for: .area).flatMap(Address.Area.init) })
    }

    func isBelowPovertyLine() throws(RefusedRow) -> Bool? { try yesOrNo(.bpl) }

    /// The last four digits of an Aadhaar number and no more: the whole number has no place here.
    static func isLastFour(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func circumstances() throws(RefusedRow) -> Circumstances {
        Circumstances(
            casteCategory: try optional(.casteCategory) {
                mapping.word($0, for: .casteCategory).flatMap(Circumstances.CasteCategory.init)
            },
            maritalStatus: try optional(.maritalStatus) {
                mapping.word($0, for: .maritalStatus).flatMap(Circumstances.MaritalStatus.init)
            },
            disabilityPercent: try optional(.disabilityPercent) {
                Int($0).flatMap { (0...100).contains($0) ? $0 : nil }
            },
            occupation: try optional(.occupation) {
                mapping.word($0, for: .occupation).flatMap(Circumstances.Occupation.init)
            },
            isEKYCDone: try yesOrNo(.ekyc), diedOn: try optional(.diedOn) { mapping.dates.date($0) })
    }

    private func yesOrNo(_ field: RegisterField) throws(RefusedRow) -> Bool? {
        try optional(field) { mapping.word($0, for: field).map { $0 == "yes" } }
    }

    private func text(_ field: RegisterField) -> String? { texts[field] ?? mapping.constants[field] }

    /// Of two scripts, each stands in for the other.
    private func scripts(_ hindi: RegisterField, _ english: RegisterField) throws(RefusedRow) -> LocalizedText {
        guard let either = text(hindi) ?? text(english) else {
            throw RefusedRow(line: 0, reason: "missing \(hindi.rawValue)")
        }
        return LocalizedText(hindi: text(hindi) ?? either, english: text(english) ?? either)
    }

    private func required<Value>(_ field: RegisterField, _ read: (String) -> Value?) throws(RefusedRow) -> Value {
        guard let text = text(field) else { throw RefusedRow(line: 0, reason: "missing \(field.rawValue)") }
        guard let value = read(text) else { throw RefusedRow(line: 0, reason: "wrong value in \(field.rawValue)") }
        return value
    }

    private func optional<Value>(_ field: RegisterField, _ read: (String) -> Value?) throws(RefusedRow) -> Value? {
        guard let text = text(field) else { return nil }
        if let value = read(text) { return value }
        if mapping.leftOutWhenWrong.contains(field) { return nil }
        throw RefusedRow(line: 0, reason: "wrong value in \(field.rawValue)")
    }
}
