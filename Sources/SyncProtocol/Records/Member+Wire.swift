import Domain
import FoundationEssentials
import Primitives

extension WireMember {
    static func list(_ members: [Member]) throws(WireProblem) -> [WireMember] {
        var list: [WireMember] = []
        for member in members { list.append(try WireMember(member)) }
        return list
    }

    static func domain(_ list: [WireMember]) throws(WireProblem) -> [Member] {
        guard list.count <= WireLimits.membersPerHousehold else { throw .outOfRange(field: "named") }
        var members: [Member] = []
        for member in list { members.append(try member.domain()) }
        return members
    }

    init(_ member: Member) throws(WireProblem) {
        self.init()
        id = try required(UInt32(member.id.digits), "member.id")
        name = WireText(member.name)
        birthDay = try exact(member.birthDate.daysSince1970, "member.birth_day")
        sex = WireSex(member.sex)
        relation = WireRelation(member.relation)
        guardian = WireText(member.guardian)
        if let digits = member.mobile?.digits { mobile = try required(UInt64(digits), "member.mobile") }
        if let last = member.aadhaarLastFour { aadhaarLastFour = try filled(last, "member.aadhaar_last_four") }
        if let token = member.aadhaarToken { aadhaarToken = Data(token.bytes) }
        try fill(member.circumstances)
    }

    func domain() throws(WireProblem) -> Member {
        guard hasName else { throw .missing(field: "member.name") }
        guard hasGuardian else { throw .missing(field: "member.guardian") }
        var number: MobileNumber?
        if mobile != 0 {
            guard let parsed = MobileNumber(digits(mobile, count: 10)), parsed.digits == String(mobile) else {
                throw .outOfRange(field: "member.mobile")
            }
            number = parsed
        }
        return Member(
            id: try memberID(id, "member.id"), name: name.domain,
            birthDate: try date(Int(birthDay), "member.birth_day"),
            sex: try sex.domain(), relation: try relation.domain(), guardian: guardian.domain, mobile: number,
            aadhaarLastFour: aadhaarLastFour.isEmpty ? nil : aadhaarLastFour, aadhaarToken: try token(),
            circumstances: try circumstances())
    }
}

extension WireMember {
    private func token() throws(WireProblem) -> AadhaarToken? {
        if aadhaarToken.isEmpty { return nil }
        guard let token = AadhaarToken(bytes: aadhaarToken) else { throw .outOfRange(field: "member.aadhaar_token") }
        return token
    }
}

extension WireSex {
    init(_ sex: Member.Sex) {
        switch sex {
        case .female: self = .female
        case .male: self = .male
        case .other: self = .other
        }
    }

    func domain() throws(WireProblem) -> Member.Sex {
        switch self {
        case .female: .female
        case .male: .male
        case .other: .other
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "member.sex")
        }
    }
}

extension WireRelation {
    init(_ relation: Member.Relation) {
        switch relation {
        case .head: self = .head
        case .wife: self = .wife
        case .husband: self = .husband
        case .son: self = .son
        case .daughter: self = .daughter
        case .father: self = .father
        case .mother: self = .mother
        case .other: self = .other
        }
    }

    func domain() throws(WireProblem) -> Member.Relation {
        switch self {
        case .head: .head
        case .wife: .wife
        case .husband: .husband
        case .son: .son
        case .daughter: .daughter
        case .father: .father
        case .mother: .mother
        case .other: .other
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "member.relation")
        }
    }
}
