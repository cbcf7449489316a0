import Primitives
import Testing

struct WorkingCalendarTests {
    private let sundays = WorkingCalendar(holidays: [], publishedUntil: nil)

    private func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    @Test(arguments: [
        // Thursday, then Friday, Saturday, Sunday off, Monday.
        ("2026-11-26", 3, "2026-11-30"),
        // Over the end of a month, of February with and without its 29th, of the year.
        ("2026-11-30", 1, "2026-12-01"), ("2027-02-27", 1, "2027-03-01"), ("2028-02-28", 1, "2028-02-29"),
        ("2028-02-29", 1, "2028-03-01"), ("2026-12-31", 1, "2027-01-01"), ("2026-12-31", 2, "2027-01-02"),
        ("2026-12-31", 3, "2027-01-04"), ("2026-11-26", 0, "2026-11-26"),
    ])
    func `working days are counted from the day after`(start: String, days: Int, end: String) {
        #expect(sundays.date(after: date(start), workingDays: days) == date(end))
        #expect(sundays.workingDays(after: date(start), through: date(end)) == days)
    }

    @Test func `a holiday moves the day, and one on the weekly off moves nothing`() {
        let onFriday = WorkingCalendar(holidays: [date("2026-11-27")], publishedUntil: date("2026-12-31"))
        let onSunday = WorkingCalendar(holidays: [date("2026-11-29")], publishedUntil: date("2026-12-31"))
        #expect(onFriday.date(after: date("2026-11-26"), workingDays: 3) == date("2026-12-01"))
        #expect(onSunday.date(after: date("2026-11-26"), workingDays: 3) == date("2026-11-30"))
    }

    @Test func `a centre rests on its own days`() {
        let tuesday = sundays.resting(on: [.tuesday])
        #expect(tuesday.isWorkingDay(date("2026-11-29")) && !tuesday.isWorkingDay(date("2026-12-01")))
        #expect(tuesday.date(after: date("2026-11-28"), workingDays: 2) == date("2026-11-30"))
        #expect(tuesday.date(after: date("2026-11-30"), workingDays: 1) == date("2026-12-02"))
        #expect(sundays.resting(on: []).date(after: date("2026-11-28"), workingDays: 1) == date("2026-11-29"))
    }

    @Test func `a calendar without a working day cannot be made`() {
        let week = sundays.resting(on: Weekday.allCases)
        #expect(week.weeklyOff.count == WorkingCalendar.mostWeeklyOff)
        #expect(week.date(after: date("2026-11-26"), workingDays: 1) == date("2026-11-27"))
    }

    @Test func `the last published day is still confirmed, the next one is not`() {
        let calendar = WorkingCalendar(holidays: [], publishedUntil: date("2026-12-31"))
        #expect(calendar.isConfirmed(through: date("2026-12-31")))
        #expect(!calendar.isConfirmed(through: date("2027-01-01")))
        #expect(!sundays.isConfirmed(through: date("2026-11-26")))
    }

    @Test func `days back are none`() {
        #expect(sundays.workingDays(after: date("2026-11-30"), through: date("2026-11-26")) == 0)
    }

    private let calendar = WorkingCalendar(holidays: [CivilDate(iso: "2026-11-27")!], publishedUntil: nil)

    @Test func `three working days from a Thursday pass over the holiday and the Sunday`() {
        #expect(calendar.date(after: CivilDate(iso: "2026-11-26")!, workingDays: 3) == CivilDate(iso: "2026-12-01"))
    }

    @Test func `the strip of days numbers only working days`() {
        let days = calendar.days(after: CivilDate(iso: "2026-11-26")!, through: CivilDate(iso: "2026-12-01")!)
        #expect(days.map(\.number) == [nil, 1, nil, 2, 3])
    }

    @Test func `a due date is unconfirmed while holidays are unpublished`() {
        #expect(!calendar.isConfirmed(through: CivilDate(iso: "2026-12-01")!))
    }
}

struct TimeOfDayTests {
    @Test func `a time is written with two digits each`() {
        #expect(TimeOfDay("13:30")?.description == "13:30")
        #expect(TimeOfDay("00:00")?.seconds == 0)
        for wrong in ["24:00", "13:60", "1:30", "13.30", "13:30:00", "", "13:3०"] {
            #expect(TimeOfDay(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `the clock on the wall is India's, to the second`() {
        // 26 November 2026, 10:42:00.
        let morning = Timestamp(seconds: 1_795_669_920)
        #expect(morning.wallTime == TimeOfDay("10:42"))
        #expect(morning.advanced(bySeconds: 59).wallTime == TimeOfDay(hour: 10, minute: 42, second: 59))
    }
}
