import Domain
import Primitives

extension FormField {
    /// In which form the answer is typed, where that is not plain from the question; `nil` where it is.
    func typedForm(_ texts: Texts) -> String? {
        switch kind {
        case .date: texts("form.date")
        case .time: texts("form.time")
        case .code(let format): texts("code.\(format.rawValue)")
        case .several: texts("form.several")
        default: nil
        }
    }

    /// What the sentences about wrong answers name.
    func limits(_ today: CivilDate, _ texts: Texts) -> [String: String] {
        switch kind {
        case .rupees(let minimum, let maximum):
            ["minimum": Money(rupees: minimum).display, "maximum": Money(rupees: maximum).display]
        case .number(let minimum, let maximum, let decimals, _):
            ["minimum": minimum.description, "maximum": maximum.description, "decimals": String(decimals)]
        case .text(let maximumLength), .paragraph(let maximumLength): ["maximum": String(maximumLength)]
        case .date(let earliest, let latest):
            [
                "minimum": earliest?.date(today: today).paperText ?? "",
                "maximum": latest?.date(today: today).paperText ?? "",
            ]
        case .several(_, let minimum, let maximum): ["minimum": String(minimum), "maximum": String(maximum)]
        case .place: ["maximum": String(PlaceLevel.longestName)]
        case .code(let format): ["form": texts("code.\(format.rawValue)")]
        case .choice, .yesNo, .time, .member: [:]
        }
    }
}
