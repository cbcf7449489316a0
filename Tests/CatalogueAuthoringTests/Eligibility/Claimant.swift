import Domain
import Primitives

/// Somebody who asks for a scheme, with all that is known of them.
struct Claimant: Sendable {
    var born = "1984-07-01"
    var sex = Member.Sex.male
    var status: Circumstances.MaritalStatus?
    var caste: Circumstances.CasteCategory?
    var disability: Int?
    var occupation: Circumstances.Occupation?
    var area: Address.Area?
    var isPoor: Bool?
    var isDomiciled = true
    /// Who died in the family: born and dead on these days.
    var dead: (born: String, died: String?)?
    var answers: Answers = [:]
    /// What no register holds, as somebody found it out.
    var facts: [Fact: Known] = [:]

    func with(_ change: (inout Claimant) -> Void) -> Claimant {
        var copy = self
        change(&copy)
        return copy
    }

    static func flag(_ isTrue: Bool) -> Known { .words([isTrue ? "yes" : "no"]) }

    func register(on day: CivilDate) -> RegisterKnowledge? {
        guard let member = member(10, born: born, sex: sex, relation: .head) else { return nil }
        var members = [member]
        members[0].circumstances = Circumstances(
            casteCategory: caste, maritalStatus: status, disabilityPercent: disability, occupation: occupation)
        if let dead, var gone = self.member(11, born: dead.born, sex: .male, relation: .husband) {
            gone.circumstances.diedOn = dead.died.flatMap { CivilDate(iso: $0) }
            members.append(gone)
        }
        let text = LocalizedText(hindi: "ग्राम", english: "Village")
        guard let family = SamagraFamilyID("12345678") else { return nil }
        let household = Household(
            family: family,
            address: Address(line: text, village: text, tehsil: text, district: text, pinCode: "481998", area: area),
            members: members, isBelowPovertyLine: isPoor)
        return RegisterKnowledge(
            context: AnswerContext(today: day, household: household, applicant: member.id), answers: answers,
            papers: isDomiciled ? [RegisterKnowledge.domicileCertificate] : [])
    }

    private func member(_ number: Int, born: String, sex: Member.Sex, relation: Member.Relation) -> Member? {
        guard let id = SamagraMemberID("2047183\(number)"), let birth = CivilDate(iso: born) else { return nil }
        let name = LocalizedText(hindi: "कोई", english: "Somebody")
        return Member(
            id: id, name: name, birthDate: birth, sex: sex, relation: relation, guardian: name, mobile: nil,
            aadhaarLastFour: nil)
    }
}

/// The register, and beside it what somebody found out.
struct Witness: Knowledge {
    let register: RegisterKnowledge
    let facts: [Fact: Known]

    var today: CivilDate { register.today }
    func answer(_ path: String) -> Known? { nil }
    func isAnswered(_ path: String) -> Bool? { false }
    func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? {
        facts[fact] ?? register.fact(fact, of: owner, on: day)
    }
    func holds(document kind: String) -> Bool? { register.holds(document: kind) }
}
