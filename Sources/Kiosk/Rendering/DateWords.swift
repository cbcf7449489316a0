package import Primitives

/// Dates and times in words of a language.
package struct DateWords: Sendable {
    private let texts: Texts

    package init(_ texts: Texts) { self.texts = texts }

    /// `सोम, 16 नवंबर`.
    package func short(_ date: CivilDate) -> String {
        texts("weekday.short.\(date.weekday.rawValue)") + ", " + dayAndMonth(date)
    }

    /// `गुरुवार, 19 नवंबर`.
    package func long(_ date: CivilDate) -> String {
        texts("weekday.long.\(date.weekday.rawValue)") + ", " + dayAndMonth(date)
    }

    /// `16 नवंबर 2026`.
    package func full(_ date: CivilDate) -> String { dayAndMonth(date) + " \(date.year)" }

    /// The time alone where it was today, else day, month and time.
    package func moment(_ time: Timestamp, seenAt now: Timestamp) -> String {
        time.civilDate == now.civilDate ? time.clockText : dayAndMonth(time.civilDate) + ", " + time.clockText
    }

    private func dayAndMonth(_ date: CivilDate) -> String { "\(date.day) " + texts("month.\(date.month)") }
}
