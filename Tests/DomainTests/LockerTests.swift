import Domain
import Primitives
import TestKit
import Testing

struct LockerTests {
    private static let member = SampleHouseholds.maravi.members[0].id
    private static let today = CivilDate(year: 2026, month: 11, day: 24)!
    private static let income = kind("income_certificate", months: 12)
    private static let caste = kind("caste_certificate", months: nil)

    private static func kind(_ id: String, months: Int?) -> DocumentKind {
        DocumentKind(
            id: id, name: LocalizedText(hindi: id, english: id),
            validMonths: months.map { Sourced(value: $0, effectiveFrom: nil, source: "", confidence: .unconfirmed) })
    }

    private static func entry(
        _ number: UInt8, _ kind: String, until: CivilDate?, facts: Answers = [:]
    ) -> LockerEntry {
        LockerEntry(
            id: RecordID(bytes: [UInt8](repeating: number, count: 16))!,
            paper: LockerPaper(
                member: member, kind: kind, datedOn: nil, validUntil: until, origin: .scanned,
                pages: [ContentHash(bytes: [UInt8](repeating: number, count: 32))!]),
            keptAt: Timestamp(milliseconds: Int64(number)), keptBy: LocalizedText(hindi: "क", english: "K"),
            facts: facts)
    }

    private static func asked(_ kinds: DocumentKind..., origin: RequiredDocument.Origin = .locker) -> Service.AskedPaper
    {
        Service.AskedPaper(document: RequiredDocument(kinds: kinds, origin: origin), isRequired: true)
    }

    private static func brought(
        _ asked: Service.AskedPaper, _ locker: [LockerEntry], seen: [String] = [], declined: [String] = []
    ) -> BroughtPaper {
        BroughtPaper(asked, locker: locker, seen: seen, declined: declined, on: today)
    }

    @Test(arguments: [
        (-1, LockerStanding.ended(today.adding(days: -1))), (0, .endsSoon(today)),
        (1, .endsSoon(today.adding(days: 1))),
        (29, .endsSoon(today.adding(days: 29))), (30, .valid(until: today.adding(days: 30))),
    ])
    func `a paper is valid through its last day, and said to end soon for thirty days`(
        days: Int, standing: LockerStanding
    ) {
        #expect(Self.entry(1, "x", until: Self.today.adding(days: days)).paper.standing(on: Self.today) == standing)
    }

    @Test(arguments: [
        ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"), ("2025-08-31", "2026-08-31"),
    ])
    func `twelve months from a date end on the same day, or the month's last`(dated: String, last: String) {
        #expect(Self.income.validUntil(datedOn: CivilDate(iso: dated)) == CivilDate(iso: last))
    }

    @Test func `a paper's own end and its kind's do not outlast each other`() {
        let (early, late) = (Self.today.adding(days: 10), Self.today.adding(years: 3))
        #expect(Self.income.validUntil(datedOn: Self.today, ownEnd: late) == Self.today.adding(years: 1))
        #expect(Self.income.validUntil(datedOn: Self.today, ownEnd: early) == early)
        #expect(Self.caste.validUntil(datedOn: Self.today, ownEnd: late) == late)
        #expect(Self.caste.validUntil(datedOn: Self.today) == nil)
        #expect(Self.income.validUntil(datedOn: nil) == nil)
    }

    @Test func `of several kinds that suffice the one kept last is attached, and never one whose time is over`() {
        let papers = [
            Self.entry(3, "income_certificate", until: Self.today.adding(days: -1)),
            Self.entry(1, "caste_certificate", until: nil), Self.entry(2, "caste_certificate", until: nil),
        ]
        let either = Self.asked(Self.income, Self.caste)
        #expect(Self.brought(either, papers).attached == papers[2])
        #expect(Self.brought(Self.asked(Self.income), papers).state == .ended(papers[0]))
        #expect(Self.brought(Self.asked(Self.income), []).state == .missing)
    }

    @Test func `what the applicant does not want to give stays in the locker`() throws {
        let papers = [Self.entry(1, "caste_certificate", until: nil)]
        let declined = Self.brought(Self.asked(Self.caste), papers, declined: ["caste_certificate"])
        #expect(declined.state == .declined(papers[0]))
        #expect([declined].attachments.isEmpty)
        let consent = try #require([declined].consent(text: .zero))
        #expect(consent.used.isEmpty && consent.declined == ["caste_certificate"])
    }

    @Test func `seeing is enough only for what is to be seen`() {
        #expect(Self.brought(Self.asked(Self.caste, origin: .seen), [], seen: ["caste_certificate"]).state == .seen)
        #expect(
            Self.brought(Self.asked(Self.caste, origin: .upload), [], seen: ["caste_certificate"]).state == .missing)
        let declined = Self.brought(
            Self.asked(Self.caste, origin: .seen), [Self.entry(1, "caste_certificate", until: nil)],
            seen: ["caste_certificate"], declined: ["caste_certificate"])
        #expect(declined.state == .seen)
    }

    @Test func `each page goes with the request under the paper's name, and the consent names the paper`() throws {
        let papers = [Self.entry(7, "caste_certificate", until: nil)]
        let brought = [Self.brought(Self.asked(Self.income, Self.caste), papers)]
        #expect(
            brought.attachments == [
                AttachedDocument(kind: "income_certificate+caste_certificate", content: papers[0].paper.pages[0])
            ])
        #expect(
            try #require(brought.consent(text: .zero)).used == [
                LockerConsent.Use(
                    document: "income_certificate+caste_certificate", entry: papers[0].id, kind: "caste_certificate")
            ])
        #expect([Self.brought(Self.asked(Self.income), [])].consent(text: .zero) == nil)
    }

    @Test func `a fact comes from the newest certificate that is valid`() {
        let papers = [
            Self.entry(1, "income_certificate", until: nil, facts: ["annual_income": "1"]),
            Self.entry(2, "income_certificate", until: nil, facts: ["annual_income": "2"]),
            Self.entry(3, "income_certificate", until: Self.today.adding(days: -1), facts: ["annual_income": "3"]),
            Self.entry(4, "income_certificate", until: nil),
        ]
        #expect(papers.fact("annual_income", of: "income_certificate", on: Self.today) == "2")
        #expect(papers.fact("annual_income", of: "caste_certificate", on: Self.today) == nil)
        #expect(papers.validKinds(on: Self.today) == ["income_certificate"])
    }
}
