import Domain
import Primitives
import Testing

/// A scheme of the government, somebody who gets it, and where its limits are.
///
/// The schemes are those of the collection that the catalogue began with (25 schemes of myscheme.gov.in,
/// cmhelpline.mp.gov.in and socialsecurity.mp.gov.in, read in November 2026).
struct SchemeTrial: Sendable, CustomTestStringConvertible {
    /// Where a number counts and where it does not any more.
    enum Limit: Sendable {
        case atLeast, atMost, moreThan, lessThan

        /// Whether one under, exactly, and one over the number passes.
        var passes: [Bool] {
            switch self {
            case .atLeast: [false, true, true]
            case .atMost: [true, true, false]
            case .moreThan: [false, false, true]
            case .lessThan: [true, false, false]
            }
        }
    }

    /// One thing that is different, and what comes of it.
    struct Case: Sendable {
        var what: String
        var claimant: Claimant
        var day = SchemeTrial.today
        var expected: Truth
    }

    static let today = "2026-11-24"

    /// The collection's word for it.
    var id: String
    var service: String
    /// Where the service offers several.
    var scheme: String?
    /// Somebody who gets it.
    var fitting: Claimant
    var cases: [Case] = []

    var testDescription: String { id }

    init(_ id: String, _ service: String, _ scheme: String? = nil, _ fitting: Claimant) {
        self.id = id
        self.service = service
        self.scheme = scheme
        self.fitting = fitting
        cases = [Case(what: "fits", claimant: fitting, expected: .holds)]
    }

    func but(_ what: String, _ expected: Truth = .fails, _ change: (inout Claimant) -> Void) -> SchemeTrial {
        var copy = self
        copy.cases.append(Case(what: what, claimant: fitting.with(change), expected: expected))
        return copy
    }

    /// An answer or a fact under, at and over its limit.
    func limit(
        _ what: String, _ limit: Limit, _ number: String, step: String,
        _ set: (inout Claimant, Quantity) -> Void
    ) -> SchemeTrial {
        guard let number = Quantity(typed: number), let step = Quantity(typed: step) else { return self }
        var copy = self
        for (place, passes) in zip([-1, 0, 1], limit.passes) {
            let value = Quantity(tenThousandths: number.tenThousandths + Int64(place) * step.tenThousandths)
            copy.cases.append(
                Case(
                    what: "\(what) \(value)", claimant: fitting.with { set(&$0, value) },
                    expected: passes ? .holds : .fails))
        }
        return copy
    }

    func answer(_ path: String, _ limit: Limit, _ number: String, step: String = "1") -> SchemeTrial {
        self.limit(path, limit, number, step: step) { $0.answers[path] = $1.description }
    }

    func fact(_ fact: Fact, _ limit: Limit, _ number: String, step: String = "1") -> SchemeTrial {
        self.limit(fact.rawValue, limit, number, step: step) { $0.facts[fact] = .number($1) }
    }

    /// Ages, on the days about the birthday that decides: for births on a common day, at a month's end, at the year's
    /// ends, and on 29 February.
    ///
    /// - Parameter years: `atLeast` 60: from the 60th birthday on; `atMost` 59: until the day before the 60th;
    ///   `moreThan` 18: from the 19th on.
    func age(_ limit: Limit, _ years: Int) -> SchemeTrial {
        let deciding = limit == .atLeast || limit == .lessThan ? years : years + 1
        let after: Truth = limit == .atLeast || limit == .moreThan ? .holds : .fails
        let before: Truth = after == .holds ? .fails : .holds
        var copy = self
        let yearsBack = 2026 - deciding
        let leap = yearsBack - yearsBack % 4
        for birth in [
            "\(yearsBack)-07-15", "\(yearsBack)-01-31", "\(yearsBack)-04-30", "\(yearsBack)-12-31",
            "\(yearsBack)-01-01", "\(leap)-02-29",
        ] {
            guard let born = CivilDate(iso: birth), let birthday = Self.birthday(deciding, of: born) else { continue }
            for (days, expected) in [(-1, before), (0, after), (1, after)] {
                copy.cases.append(
                    Case(
                        what: "born \(birth)", claimant: fitting.with { $0.born = birth },
                        day: birthday.adding(days: days).isoText, expected: expected))
            }
        }
        return copy
    }

    /// Counted here by hand: who was born on 29 February is a year older on 1 March where there is no 29 February.
    static func birthday(_ years: Int, of born: CivilDate) -> CivilDate? {
        CivilDate(year: born.year + years, month: born.month, day: born.day)
            ?? CivilDate(year: born.year + years, month: 3, day: 1)
    }
}
