import Domain
import Primitives
import TestKit
import Testing

@testable import IdentityProofs

@Suite struct MatchReportTests {
    private let member = SampleHouseholds.maravi.members[0]

    private func report(_ change: (inout VerifiedIdentity) -> Void = { _ in }) throws -> MatchReport {
        var identity = try Samples.qr("qr-v2").verified(by: Samples.pinned)
        change(&identity)
        return MatchReport(identity, member, of: SampleHouseholds.maravi)
    }

    private func outcome(_ field: MatchedField, _ change: (inout VerifiedIdentity) -> Void) throws -> MatchOutcome? {
        try report(change).lines.first { $0.field == field }?.outcome
    }

    @Test func `a proof of the same person is the same in every field`() throws {
        let report = try report()
        #expect(report.lines.map(\.field) == MatchedField.allCases)
        #expect(report.lines.allSatisfy { $0.outcome == .same }, "\(report.lines)")
        #expect(report.differences == 0)
    }

    @Test func `another member of the family differs in name, birth and number`() throws {
        let identity = try Samples.qr("qr-v2").verified(by: Samples.pinned)
        let report = MatchReport(identity, SampleHouseholds.maravi.members[1], of: SampleHouseholds.maravi)
        let different = report.lines.filter { $0.outcome == .different }.map(\.field)
        #expect(different == [.name, .birthDate, .gender, .lastFour, .guardian])
    }

    @Test(arguments: [
        ("Ramprasad Maravi", MatchOutcome.same), ("RAMPRASAD MARAVI", .same), ("Shri Ramprasad Maravi", .same),
        ("Ram Prasad Maravi", .similar), ("Raamprasad Maravee", .same), ("Maravi Ramprasad", .similar),
        ("Ramprasad", .similar), ("Rampradas Maravi", .similar), ("Sunita Maravi", .different),
        ("Rajesh Kumar", .different), ("", .unknown), ("- .", .unknown),
    ])
    func `a name is same, similar or different`(name: String, expected: MatchOutcome) throws {
        #expect(try outcome(.name) { $0.name = name } == expected)
    }

    @Test func `a birth date is similar by its year alone or with day and month exchanged`() throws {
        #expect(try outcome(.birthDate) { $0.birth = .year(1984) } == .similar)
        #expect(try outcome(.birthDate) { $0.birth = .year(1985) } == .different)
        #expect(try outcome(.birthDate) { $0.birth = .date(CivilDate(year: 1984, month: 1, day: 7)!) } == .similar)
        #expect(try outcome(.birthDate) { $0.birth = .date(CivilDate(year: 1984, month: 7, day: 2)!) } == .different)
    }

    @Test func `what one side does not say is unknown`() throws {
        var member = member
        member.aadhaarLastFour = nil
        let identity = try Samples.qr("qr-v2").verified(by: Samples.pinned)
        let report = MatchReport(identity, member, of: SampleHouseholds.maravi)
        #expect(report.lines.first { $0.field == .lastFour }?.outcome == .unknown)
        #expect(try outcome(.guardian) { $0.address.careOf = "" } == .unknown)
        #expect(try outcome(.pinCode) { $0.address.pinCode = "" } == .unknown)
    }
}

@Suite struct NameLikenessTests {
    /// The register's Latin form is missing or spelt oddly: its Hindi still tells.
    @Test(arguments: [
        ("Sunita Maravi", "सुनीता मरावी", MatchOutcome.same), ("Suneeta Maravee", "सुनीता मरावी", .same),
        ("Smt. Sunita Bai Maravi", "सुनीता मरावी", .similar), ("Laxmi Uikey", "लक्ष्मी उइके", .similar),
        ("Lakshmi Uike", "लक्ष्मी उइके", .same), ("Birsu Uikey", "बिरसो उइके", .similar),
        ("Shyamlal Dhurve", "रामलाल धुर्वे", .different), ("Ramesh Dhurve", "रमेश मरावी", .different),
        ("Mohd Khan", "सुनीता मरावी", .different),
    ])
    func `Latin is compared with Devanagari by its sound`(name: String, hindi: String, expected: MatchOutcome) {
        let likeness = NameLikeness(name, LocalizedText(hindi: hindi, english: ""))
        #expect(likeness.outcome == expected, "\(String(describing: likeness.percent))")
    }
}
