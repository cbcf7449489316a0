import Domain
import Primitives

extension Item {
    /// A day, or one that moves with today: `today`, `today - 18 years`, `today + 30 days`.
    func dateBound() -> DateBound? {
        let text = written
        if let date = CivilDate(iso: text) { return .day(date) }
        if text == "today" { return .days(0) }
        guard let parts = text.wholeMatch(of: /today ([+\-]) ([0-9]{1,5}) (day|month|year)s?/), let count = Int(parts.2)
        else {
            note("`\(name)` is not a day.", "Write yyyy-MM-dd, today, or like today - 18 years, today + 30 days.")
            return nil
        }
        let perYear = parts.3 == "day" ? 366 : parts.3 == "month" ? 12 : 1
        guard count <= CatalogueLimits.yearsAway * perYear else {
            note("`\(name)` is too far away.", "Write at most \(CatalogueLimits.yearsAway) years.")
            return nil
        }
        let signed = parts.1 == "-" ? -count : count
        switch parts.3 {
        case "day": return .days(signed)
        case "month": return .months(signed)
        default: return .years(signed)
        }
    }
}

extension DateBound {
    /// Whether it is after another whatever day it is; bounds of which only one moves can't be compared.
    func isAlwaysAfter(_ other: DateBound) -> Bool {
        guard isFixed == other.isFixed, let day = CivilDate(year: 2026, month: 1, day: 1) else { return false }
        return date(today: day) > other.date(today: day)
    }

    private var isFixed: Bool { if case .day = self { true } else { false } }
}
