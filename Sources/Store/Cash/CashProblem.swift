package import Primitives

/// What the cash book refuses.
package enum CashProblem: Reported, Hashable {
    /// No drawer is open: a fee has nowhere to go.
    case noDrawer
    /// The drawer of an earlier day was never closed, as when the power failed; it is closed first.
    case earlierDay(CivilDate)
    /// One is open already.
    case alreadyOpen
    case unknownDrawer
    /// It is closed; nothing goes in any more.
    case alreadyClosed
    /// What was counted differs from what was expected, and nobody said why.
    case reasonMissing
    case reasonTooLong
    /// Something was booked since the count was begun.
    case changed
    /// A number of notes is none.
    case notACount

    package var key: String {
        switch self {
        case .noDrawer: "cash.noDrawer"
        case .earlierDay: "cash.earlierDay"
        case .alreadyOpen: "cash.alreadyOpen"
        case .unknownDrawer: "cash.unknown"
        case .alreadyClosed: "cash.alreadyClosed"
        case .reasonMissing: "cash.reasonMissing"
        case .reasonTooLong: "cash.reasonTooLong"
        case .changed: "cash.changed"
        case .notACount: "cash.notACount"
        }
    }

    package var arguments: [String: String] {
        if case .earlierDay(let day) = self { ["date": day.paperText] } else { [:] }
    }

    package var summary: String {
        switch self {
        case .noDrawer: "No cash drawer is open for this operator."
        case .earlierDay(let day): "The drawer of \(day.paperText) was never closed."
        case .alreadyOpen: "This operator's drawer is open already."
        case .unknownDrawer: "No such drawer is known here."
        case .alreadyClosed: "This drawer is closed."
        case .reasonMissing: "What was counted is not what was expected, and no reason is given."
        case .reasonTooLong: "The reason is too long."
        case .changed: "Something was booked while the drawer was counted."
        case .notACount: "A number of notes or coins is not one."
        }
    }

    package var recovery: String {
        switch self {
        case .noDrawer: "Count the drawer and open it; then take the fee."
        case .earlierDay: "Count and close it first; then open today's."
        case .alreadyOpen: "Go on with it, or close it first."
        case .unknownDrawer: "Choose one from the list."
        case .alreadyClosed: "Open a new one."
        case .reasonMissing: "Count again, or write why."
        case .reasonTooLong: "Say it in fewer words."
        case .changed: "Look at the new sum and count again."
        case .notACount: "Write whole numbers from 0 to 9,999."
        }
    }
}
