import Domain
import Primitives
import TestKit

/// Terms as the published catalogue has them, and requests at will.
enum GuaranteeSamples {
    static let terms = SampleGuarantee.terms

    static let calendar = WorkingCalendar(holidays: [], publishedUntil: nil)
    static let id = RecordID(bytes: [UInt8](repeating: 9, count: 16))!
    static let taker = "OP02", officer = "TH01"

    static func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    /// The income request of a sample family, received on a day.
    static func submission(
        on day: String, due: String? = nil, service: String = "gad.income", completeBy: String? = nil
    ) -> RequestChange {
        var journal = SampleJournal(seed: 5)
        guard case .request(_, .submitted(var submission)) = journal.submission() else { preconditionFailure() }
        submission.service = ServiceID(service)
        submission.receivedOn = date(day)
        submission.dueOn = due.map(date)
        submission.intake.completeBy = completeBy.map(date)
        return .submitted(submission)
    }

    /// An event on a day at noon; later in the list is later in the day.
    static func event(
        _ change: RequestChange, on day: String, by person: String?, index: Int = 0, fromState: Bool = false
    ) -> JournalEvent {
        let time = date(day).startOfDay.advanced(bySeconds: 43_200 + Int64(index))
        let empty = LocalizedText(hindi: "", english: "")
        return JournalEvent(
            id: RecordID(at: time, random: SeededRandom(seed: UInt64(index) + 77)),
            origin: fromState ? .state : .node(NodeID("MDL03-1")!), epoch: fromState ? 0 : 1,
            position: UInt64(index + 1), previous: .zero, time: HybridTime(time: time, counter: 0),
            actor: Actor(person: person.flatMap { PersonID($0) }, name: empty, designation: empty),
            body: .request(id, change))
    }

    /// The fold of changes, each on its day.
    static func request(_ changes: [(RequestChange, on: String, by: String?)]) -> ServiceRequest {
        let events = changes.enumerated().map { event($1.0, on: $1.on, by: $1.by, index: $0) }
        return ServiceRequest(id: id, events: events)!
    }

    static func decided(_ outcome: Decision.Outcome, until day: String? = nil) -> RequestChange {
        .decided(Decision(outcome: outcome, reasons: outcome == .approved ? "" : "कारण", completeBy: day.map(date)))
    }

    static func appealed(_ level: AppealLevel, on day: String, number: Int = 90) -> RequestChange {
        .appealed(
            AppealFiling(
                level: level, appeal: RecordID(bytes: [UInt8](repeating: UInt8(number), count: 16))!,
                number: RequestNumber(centre: "MDL03", year: 26, serial: number), filedOn: date(day)))
    }

    static let completion = RequestChange.completed(Completion(answers: [:], documents: []))
}
