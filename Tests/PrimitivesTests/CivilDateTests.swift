import Primitives
import Testing

struct CivilDateTests {
    @Test func `every day of four centuries survives the round trip`() {
        for days in stride(from: -200_000, through: 200_000, by: 1) {
            #expect(CivilDate(daysSince1970: days).daysSince1970 == days)
        }
    }

    @Test func `26 November 2026 is a Thursday`() {
        #expect(CivilDate(iso: "2026-11-26")?.weekday == .thursday)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "26-11-2026", "2026-1-01", "२०२६-११-२६", "", "2026-11-26x",
    ])
    func `a date that does not exist is refused`(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test func `29 February becomes 28 February in a year without it`() {
        #expect(CivilDate(iso: "2024-02-29")?.adding(years: 1) == CivilDate(iso: "2025-02-28"))
    }

    @Test func `an instant late in the evening of UTC is the next day in India`() {
        #expect(Timestamp(seconds: 1_795_720_000).civilDate.isoText == "2026-11-27")
        #expect(Timestamp(seconds: 1_795_669_920).clockText == "10:42")
    }
}
