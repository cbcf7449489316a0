import Domain
import Primitives
import Testing

/// Days as people type them, and limits that move with today.
struct DateFieldTests {
    private func problem(
        _ earliest: DateBound?, _ latest: DateBound?, _ answer: String, on day: String
    ) throws -> AnswerProblem? {
        var context = SampleForms.context
        context.today = try #require(CivilDate(iso: day))
        let kind = FormField.Kind.date(earliest: earliest, latest: latest)
        return SampleForms.field("x", kind).problem(with: answer, isRequired: true, context)
    }

    @Test(arguments: [
        ("2026-11-24", nil), ("24-11-2026", nil), ("24/11/2026", nil), ("4.1.2026", nil), ("२४-११-२०२६", nil),
        ("2024-02-29", nil), ("29/02/2024", nil), ("2026-02-29", AnswerProblem.notADate), ("31-04-2026", .notADate),
        ("1900-02-29", .notADate), ("2000-02-29", nil), ("24-11-26", .notADate), ("11-24-2026", .notADate),
        ("0-1-2026", .notADate), ("आज", .notADate), ("2026-11-24T00:00", .notADate),
    ])
    func `a day is read as people and browsers write it`(text: String, expected: AnswerProblem?) throws {
        #expect(try problem(nil, nil, text, on: "2026-11-24") == expected)
    }

    @Test(arguments: [
        // Born on 29 February: eighteen on 28 February of a year without that day.
        ("2026-02-28", "2008-02-28", nil), ("2026-02-28", "2008-02-29", AnswerProblem.tooLate),
        ("2028-02-29", "2010-02-28", nil), ("2028-02-29", "2010-03-01", .tooLate),
        ("2026-03-01", "2008-02-29", nil),
    ])
    func `eighteen years ago is the same day of that year`(today: String, answer: String, expected: AnswerProblem?)
        throws
    {
        #expect(try problem(nil, .years(-18), answer, on: today) == expected)
    }

    @Test(arguments: [
        (DateBound.months(-1), "2026-03-31", "2026-02-28"), (.months(-1), "2028-03-30", "2028-02-29"),
        (.months(1), "2026-01-31", "2026-02-28"), (.months(3), "2026-11-30", "2027-02-28"),
        (.months(-12), "2028-02-29", "2027-02-28"), (.months(-11), "2026-11-24", "2025-12-24"),
        (.months(13), "2026-12-01", "2028-01-01"), (.years(1), "2028-02-29", "2029-02-28"),
        (.years(4), "2028-02-29", "2032-02-29"), (.days(1), "2028-02-28", "2028-02-29"),
        (.days(1), "2026-02-28", "2026-03-01"), (.days(30), "2026-12-31", "2027-01-30"),
        (.days(-1), "2028-03-01", "2028-02-29"), (.days(0), "2026-11-24", "2026-11-24"),
    ])
    func `a bound moves with today, also over the ends of months`(bound: DateBound, today: String, expected: String)
        throws
    {
        #expect(bound.date(today: try #require(CivilDate(iso: today))).isoText == expected)
    }

    @Test func `both limits are allowed themselves`() throws {
        let first = DateBound.day(try #require(CivilDate(iso: "2026-01-01")))
        #expect(try problem(first, .days(0), "2025-12-31", on: "2026-11-24") == .tooEarly)
        #expect(try problem(first, .days(0), "2026-01-01", on: "2026-11-24") == nil)
        #expect(try problem(first, .days(0), "2026-11-24", on: "2026-11-24") == nil)
        #expect(try problem(first, .days(0), "2026-11-25", on: "2026-11-24") == .tooLate)
    }

    @Test func `years are completed on the day itself`() throws {
        let birth = try #require(CivilDate(iso: "2008-02-29"))
        #expect(birth.completedYears(on: try #require(CivilDate(iso: "2026-02-28"))) == 17)
        #expect(birth.completedYears(on: try #require(CivilDate(iso: "2026-03-01"))) == 18)
        #expect(birth.completedYears(on: try #require(CivilDate(iso: "2028-02-29"))) == 20)
    }
}
