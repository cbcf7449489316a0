import Primitives

extension CivilDate {
    /// `सोम, 30 नवम्बर 2026`.
    var hindiText: String { "\(hindiWeekday), \(day) \(Self.hindiMonths[month - 1]) \(year)" }

    /// `सोम`.
    var hindiWeekday: String {
        switch weekday {
        case .monday: "सोम"
        case .tuesday: "मंगल"
        case .wednesday: "बुध"
        case .thursday: "गुरु"
        case .friday: "शुक्र"
        case .saturday: "शनि"
        case .sunday: "रवि"
        }
    }

    private static let hindiMonths = [
        "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितम्बर", "अक्टूबर", "नवम्बर", "दिसम्बर",
    ]
}
