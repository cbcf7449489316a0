import Domain
import Primitives
import TestKit
import Testing

struct SameDayTests {
    private let sameDay = GuaranteeSamples.terms.sameDay!

    private func promise(
        _ day: String, _ hour: Int, _ minute: Int, _ second: Int, service: String = "gad.income",
        calendar: WorkingCalendar = GuaranteeSamples.calendar
    ) -> SameDayDelivery.Promise? {
        let seconds = Int64(hour * 3_600 + minute * 60 + second)
        let now = GuaranteeSamples.date(day).startOfDay.advanced(bySeconds: seconds)
        return sameDay.promise(for: ServiceID(service), takenAt: now, calendar)
    }

    @Test(arguments: [
        (9, 29, 59, false), (9, 30, 0, true), (11, 0, 0, true), (13, 29, 59, true), (13, 30, 0, true),
        (13, 30, 1, false), (23, 59, 59, false), (0, 0, 0, false),
    ])
    func `both ends of the hours belong to them, to the second`(hour: Int, minute: Int, second: Int, isToday: Bool) {
        let promise = promise("2026-11-26", hour, minute, second)
        #expect(promise?.isWithinHours == isToday)
        #expect(promise?.day == GuaranteeSamples.date(isToday ? "2026-11-26" : "2026-11-27"))
    }

    @Test func `half a second past the end is still within, since clocks are read to the second`() {
        let end = GuaranteeSamples.date("2026-11-26").startOfDay.advanced(bySeconds: 48_600)
        let late = Timestamp(milliseconds: end.milliseconds + 999)
        let income = ServiceID("gad.income")
        #expect(sameDay.promise(for: income, takenAt: late, GuaranteeSamples.calendar)?.isWithinHours == true)
    }

    @Test func `what comes on a Saturday afternoon is promised for Monday, over the end of a year too`() {
        #expect(promise("2026-11-28", 15, 0, 0)?.day == GuaranteeSamples.date("2026-11-30"))
        #expect(promise("2026-12-31", 15, 0, 0)?.day == GuaranteeSamples.date("2027-01-01"))
        #expect(promise("2028-02-28", 15, 0, 0)?.day == GuaranteeSamples.date("2028-02-29"))
    }

    @Test func `nothing is promised for a day of rest`() {
        #expect(promise("2026-11-29", 10, 0, 0)?.day == GuaranteeSamples.date("2026-11-30"))
        let holiday = WorkingCalendar(holidays: [GuaranteeSamples.date("2026-11-26")], publishedUntil: nil)
        #expect(promise("2026-11-26", 10, 0, 0, calendar: holiday)?.day == GuaranteeSamples.date("2026-11-27"))
    }

    @Test func `an unlisted service has no promise, a listed one says how sure its entry is`() {
        #expect(promise("2026-11-26", 10, 0, 0, service: "gad.caste") == nil)
        #expect(promise("2026-11-26", 10, 0, 0)?.confidence == .unconfirmed)
        #expect(promise("2026-11-26", 10, 0, 0, service: "gad.domicile")?.confidence == .press)
    }

    @Test func `a limit in calendar days counts Sundays and holidays`() {
        var service = SampleCatalogue.income
        let start = GuaranteeSamples.date("2026-11-26")
        #expect(service.dueOn(receivedOn: start, GuaranteeSamples.calendar) == GuaranteeSamples.date("2026-11-30"))
        service.limitCounts = .calendarDays
        #expect(service.dueOn(receivedOn: start, GuaranteeSamples.calendar) == GuaranteeSamples.date("2026-11-29"))
        service.timeLimit = nil
        #expect(service.dueOn(receivedOn: start, GuaranteeSamples.calendar) == nil)
    }
}
