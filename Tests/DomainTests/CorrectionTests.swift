import Domain
import Primitives
import TestKit
import Testing

struct CorrectionTests {
    @Test(arguments: [
        (Correction.Field.birthDate, "05-07-1984", "1984-07-05" as String?), (.birthDate, "1984-07-05", "1984-07-05"),
        (.birthDate, "31-02-1984", nil), (.sex, "female", "female"), (.sex, "woman", nil),
        (.mobile, "+91 98765 01234", "9876501234"), (.mobile, "12345", nil), (.disabilityPercent, "40", "40"),
        (.disabilityPercent, "101", nil), (.disabilityPercent, "-1", nil), (.nameHindi, " रमेश ", "रमेश"),
        (.nameHindi, "  ", nil), (.occupation, "none", "none"), (.diedOn, "01-01-2026", "2026-01-01"),
    ])
    func `a typed value is kept in one form, or refused`(field: Correction.Field, typed: String, kept: String?) {
        #expect(field.settled(typed) == kept)
    }

    @Test func `what a correction puts right is what the field then says`() {
        let values: [Correction.Field: String] = [
            .nameHindi: "रमेश", .nameEnglish: "Ramesh", .guardianHindi: "श्याम", .guardianEnglish: "Shyam",
            .birthDate: "1984-07-05", .sex: "other", .mobile: "9876500001", .casteCategory: "obc",
            .maritalStatus: "divorced", .disabilityPercent: "40", .occupation: "none", .diedOn: "2026-01-01",
        ]
        for field in Correction.Field.allCases {
            var member = SampleHouseholds.maravi.members[0]
            #expect(field.value(of: member) != values[field])
            member.apply(Correction(field: field, value: values[field] ?? "", reason: ""))
            #expect(field.value(of: member) == values[field])
        }
    }

    @Test func `a proposal needs a new value, a paper and a member`() throws {
        let family = SampleHouseholds.maravi
        func propose(_ typed: String, evidence: [String] = ["aadhaar"], of member: SamagraMemberID? = nil) throws {
            _ = try RegisterProposal(
                .birthDate, typed: typed, reason: "", evidence: evidence, of: member ?? family.members[0].id,
                in: family, today: CivilDate(iso: "2026-11-24")!)
        }
        try propose("05-07-1984")
        #expect(throws: ProposalProblem.unchanged) { try propose("01-07-1984") }
        #expect(throws: ProposalProblem.invalidValue) { try propose("25-11-2026") }
        #expect(throws: ProposalProblem.evidenceMissing) { try propose("05-07-1984", evidence: []) }
        #expect(throws: ProposalProblem.memberGone) { try propose("05-07-1984", of: SamagraMemberID("999999999")) }
    }
}
