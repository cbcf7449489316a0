package import Primitives

/// How a request ended without a decision.
package struct RequestClosing: Sendable, Hashable {
    /// Which way it ended.
    package enum Cause: Sendable, Hashable {
        /// The applicant did not complete it up to and including that day; it closes with the next one.
        case lapsed(completeBy: CivilDate)
        /// The operator took it back on the day it was taken; what was paid is given back.
        case cancelled(refund: FeeReceipt)
    }

    package var cause: Cause
    /// Required for a cancellation; empty for one that lapsed.
    package var reason: String

    package init(cause: Cause, reason: String) {
        self.cause = cause
        self.reason = reason
    }

    /// What was given back; `nil` where nothing was.
    package var refund: FeeReceipt? {
        if case .cancelled(let refund) = cause { refund } else { nil }
    }
}

/// An appeal that was filed about a request. It is a request of its own, with its own number.
package struct AppealFiling: Sendable, Hashable {
    package var level: AppealLevel
    /// The appeal's own request.
    package var appeal: RecordID
    package var number: RequestNumber
    package var filedOn: CivilDate

    package init(level: AppealLevel, appeal: RecordID, number: RequestNumber, filedOn: CivilDate) {
        self.level = level
        self.appeal = appeal
        self.number = number
        self.filedOn = filedOn
    }
}

extension ServiceRequest {
    /// The last day on which the applicant can complete it; `nil` where it does not wait for them.
    ///
    /// A returned request waits until the day of its order; one that was handed in incomplete, until its window is
    /// over or something came in.
    package var completeBy: CivilDate? {
        switch status {
        case .returned: decision?.completeBy
        case .open: isCompleted ? nil : submission.intake.completeBy
        case .approved, .rejected, .certified, .closed, .cancelled: nil
        }
    }

    /// The appeal of a level, once it is filed.
    package func appeal(_ level: AppealLevel) -> AppealFiling? { appeals.first { $0.level == level } }

    /// Whether it may be cancelled on that day: the day it was taken, before anybody decided.
    package func mayBeCancelled(on today: CivilDate) -> Bool {
        status == .open && decision == nil && submission.receivedOn == today
    }
}
