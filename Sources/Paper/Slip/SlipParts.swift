package import Primitives

/// A value on a slip, marked `(अपुष्ट)` where no official source confirms it.
package struct SlipValue: Sendable, Hashable {
    /// The value, Hindi.
    package var text: String
    /// Whether an official source says so.
    package var isConfirmed: Bool

    package init(_ text: String, isConfirmed: Bool) {
        self.text = text
        self.isConfirmed = isConfirmed
    }
}

/// By when the service is due, and how the days are counted.
package struct DueDate: Sendable, Hashable {
    /// A cell of the strip of days.
    package struct Day: Sendable, Hashable {
        /// How a day counts.
        package enum Kind: Sendable, Hashable {
            /// The day the request was taken; it does not count.
            case taken
            /// A working day, numbered from 1.
            case working(Int)
            case holiday
        }

        /// The day itself.
        package var date: CivilDate
        /// How it counts.
        package var kind: Kind

        package init(date: CivilDate, kind: Kind) {
            self.date = date
            self.kind = kind
        }
    }

    /// The due day.
    package var date: CivilDate
    /// From the day of taking to the due day. More than ``maximumDays`` are left out of the slip.
    package var days: [Day]
    /// `सेवा 6.2 · 3 कार्य दिवस` / `working days`.
    package var term: LocalizedText
    /// Whether an official source states the term.
    package var isTermConfirmed: Bool
    /// Whether the holidays up to the due date are published; where not, the slip says so.
    package var areHolidaysPublished: Bool

    /// What is promised besides; `nil` where nothing is.
    package var sameDay: SameDay?

    /// *Samadhan Ek Din*: the day itself, or the next working day.
    package struct SameDay: Sendable, Hashable {
        package var date: CivilDate
        package var isToday: Bool
        /// Whether a source lists the service.
        package var isConfirmed: Bool

        package init(date: CivilDate, isToday: Bool, isConfirmed: Bool) {
            self.date = date
            self.isToday = isToday
            self.isConfirmed = isConfirmed
        }
    }

    /// The most cells of the strip.
    package static let maximumDays = 6

    package init(
        date: CivilDate, days: [Day], term: LocalizedText, isTermConfirmed: Bool, areHolidaysPublished: Bool,
        sameDay: SameDay? = nil
    ) {
        self.date = date
        self.days = days
        self.term = term
        self.isTermConfirmed = isTermConfirmed
        self.areHolidaysPublished = areHolidaysPublished
        self.sameDay = sameDay
    }
}

/// A fee and its amount.
package struct FeeLine: Sendable, Hashable {
    /// What is paid for.
    package var label: LocalizedText
    /// As `20.00`.
    package var amount: String
    /// Whether an official source states the amount.
    package var isConfirmed: Bool

    package init(label: LocalizedText, amount: String, isConfirmed: Bool) {
        self.label = label
        self.amount = amount
        self.isConfirmed = isConfirmed
    }
}

/// A document: handed in (☑) or still to bring (☐).
package struct DocumentLine: Sendable, Hashable {
    /// The document's name, Hindi.
    package var name: String
    /// ☑ or ☐.
    package var isHandedIn: Bool

    package init(name: String, isHandedIn: Bool) {
        self.name = name
        self.isHandedIn = isHandedIn
    }
}

/// What a citizen can do when the service is late.
package struct Appeal: Sendable, Hashable {
    /// Set bold.
    package var lead: String
    /// Follows the lead in regular type.
    package var rest: String
    /// A small line below; may be empty.
    package var english: String

    package init(lead: String, rest: String, english: String) {
        self.lead = lead
        self.rest = rest
        self.english = english
    }
}

/// A later print of the same slip.
package struct Duplicate: Sendable, Hashable {
    /// 2 for the first print after the original.
    package var copy: Int
    /// When this copy was printed.
    package var printedAt: Timestamp

    package init(copy: Int, printedAt: Timestamp) {
        self.copy = copy
        self.printedAt = printedAt
    }
}
