import Domain
import Primitives

extension Item {
    /// The days on which centres rest; this item is the whole of its file.
    ///
    /// Name, source and confidence are for the people who check the list; nodes need the dates.
    func calendar() -> WorkingCalendar? {
        entry { entry in
            let publishedUntil = entry.nullable("published_until") { $0.date() }
            let list = entry.required("holidays")
            var lines: [CivilDate: Int] = [:]
            let dates = list.flatMap { list in
                list.list(upTo: CatalogueLimits.holidays, of: "holiday") { item in
                    item.entry { $0.holiday(&lines) }
                }
            }
            guard let publishedUntil, let dates else { return nil }
            return WorkingCalendar(holidays: dates.sorted(), publishedUntil: publishedUntil)
        }
    }
}

extension Entry {
    /// - Parameter lines: The days read so far and where they stand.
    fileprivate func holiday(_ lines: inout [CivilDate: Int]) -> CivilDate? {
        let dateItem = required("date")
        let date = dateItem.flatMap { $0.date() }
        let name = required("name").flatMap { $0.localized() }
        let source = nullable("source") { $0.source() }
        let confidence = confidence(source: source)
        guard let dateItem, let date, name != nil, confidence != nil else { return nil }
        if let first = lines[date] {
            dateItem.note("\(date.isoText) stands in line \(first) already.", "Keep one of the two.")
            return nil
        }
        lines[date] = dateItem.line
        return date
    }
}
