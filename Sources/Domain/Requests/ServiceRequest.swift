package import Primitives

/// One citizen's application for one service: the fold of its events.
package struct ServiceRequest: Sendable, Hashable, Identifiable {
    /// Where a request stands.
    package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waits for an officer.
        case open
        /// Sent back; waits for the applicant.
        case returned
        /// Approved, not yet certified.
        case approved
        case rejected
        case certified
        /// Not completed in time.
        case closed
        /// Taken back on the day it was taken.
        case cancelled
    }

    package let id: RecordID
    package private(set) var submission: Submission
    package private(set) var status: Status
    /// Who took it; that person cannot decide it.
    package let takenBy: Actor
    package private(set) var submittedAt: Timestamp
    /// The decision in force.
    package private(set) var decision: Decision?
    package private(set) var decidedBy: Actor?
    package private(set) var decidedAt: Timestamp?
    package private(set) var certificate: IssuedCertificate?
    package private(set) var corrections: [Correction]
    /// How it ended without a decision; `nil` while it did not.
    package private(set) var closing: RequestClosing?
    package private(set) var closedAt: Timestamp?
    /// Appeals filed about it, in the order of their filing.
    package private(set) var appeals: [AppealFiling]
    /// Whether something that was missing came in.
    package private(set) var isCompleted: Bool
    /// A person must look: the state corrected or decided otherwise what is certified already.
    package private(set) var needsAttention: Bool
    package private(set) var timeline: [TimelineEntry]
}

/// An event in the life of a request, and what became of it.
package struct TimelineEntry: Sendable, Hashable {
    /// Whether an event took effect.
    package enum Outcome: Sendable, Hashable {
        case applied
        /// Kept but without effect, with the reason.
        case superseded(Reason)
    }

    /// Why an event lost.
    package enum Reason: String, Sendable, Hashable, Codable {
        case alreadyDecided, notReturned, notApproved, alreadyCertified, duplicateSubmission, ownRequest
        case alreadyClosed, notLapsed, notCancellable, alreadyAppealed
    }

    package let event: JournalEvent
    package let outcome: Outcome
}

extension ServiceRequest {
    /// Folds the events of one request, in any order of arrival, to the same state everywhere.
    ///
    /// Events are sorted by hybrid time, then by id; so the result depends on the set of events alone.
    /// - Returns: `nil` while the submission itself has not arrived.
    package init?(id: RecordID, events: [JournalEvent]) {
        let ordered = events.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        var submission: (JournalEvent, Submission)?
        for event in ordered where submission == nil {
            if case .request(id, .submitted(let body)) = event.body { submission = (event, body) }
        }
        guard let (first, body) = submission else { return nil }
        self.id = id
        self.submission = body
        status = .open
        takenBy = first.actor
        submittedAt = first.time.time
        corrections = []
        appeals = []
        isCompleted = false
        needsAttention = false
        timeline = []
        for event in ordered {
            guard case .request(id, let change) = event.body else { continue }
            let reason = event.id == first.id ? nil : apply(change, of: event)
            timeline.append(TimelineEntry(event: event, outcome: reason.map { .superseded($0) } ?? .applied))
        }
    }

    private mutating func apply(_ change: RequestChange, of event: JournalEvent) -> TimelineEntry.Reason? {
        switch change {
        case .submitted:
            return .duplicateSubmission
        case .completed(let completion):
            if closing != nil { return .alreadyClosed }
            guard status == .returned || completeBy != nil else { return .notReturned }
            submission.complete(completion)
            isCompleted = true
            status = .open
        case .decided(let decision):
            return apply(decision, of: event)
        case .certified(let certificate):
            guard self.certificate == nil else { return .alreadyCertified }
            guard status == .approved else { return .notApproved }
            self.certificate = certificate
            status = .certified
        case .corrected(let correction):
            corrections.append(correction)
            submission.applicant.apply(correction)
            if certificate != nil { needsAttention = true }
        case .printed:
            break
        case .closed(let closing):
            return apply(closing, of: event)
        case .appealed(let filing):
            if appeals.contains(where: { $0.appeal == filing.appeal }) { return .alreadyAppealed }
            // A later one takes the place of one that was taken back; which that is, the appeal's own request says.
            appeals.removeAll { $0.level == filing.level }
            appeals.append(filing)
        }
        return nil
    }

    /// Node and state may both close what lapsed; whichever comes first counts, and a completion or a decision that was
    /// written before it keeps the request alive. Only its node takes a request back. Money that was given back for one
    /// that turns out to be decided is somebody's business.
    private mutating func apply(_ closing: RequestClosing, of event: JournalEvent) -> TimelineEntry.Reason? {
        if self.closing != nil { return .alreadyClosed }
        let day = event.time.time.civilDate
        switch closing.cause {
        case .lapsed:
            guard let last = completeBy, last < day else { return .notLapsed }
            status = .closed
        case .cancelled:
            guard mayBeCancelled(on: day), event.origin != .state else {
                needsAttention = true
                return decision == nil ? .notCancellable : .alreadyDecided
            }
            status = .cancelled
        }
        self.closing = closing
        closedAt = event.time.time
        return nil
    }

    private mutating func apply(_ decision: Decision, of event: JournalEvent) -> TimelineEntry.Reason? {
        if let person = event.actor.person, person == takenBy.person { return .ownRequest }
        guard closing == nil else {
            needsAttention = true
            return .alreadyClosed
        }
        guard status == .open else {
            if status == .certified, decision.outcome != .approved { needsAttention = true }
            return .alreadyDecided
        }
        self.decision = decision
        decidedBy = event.actor
        decidedAt = event.time.time
        switch decision.outcome {
        case .approved: status = .approved
        case .returned: status = .returned
        case .rejected: status = .rejected
        }
        return nil
    }

    /// How often a paper was printed so far.
    package func printings(of kind: PrintedPaper.Kind) -> Int {
        timeline.count { entry in
            if case .request(_, .printed(let paper)) = entry.event.body { paper.kind == kind } else { false }
        }
    }
}

extension Submission {
    mutating func complete(_ completion: Completion) {
        answers.merge(completion.answers) { _, new in new }
        answers = answers.filter { !$0.value.isEmpty }
        documents += completion.documents
        for member in completion.named where !named.contains(where: { $0.id == member.id }) { named.append(member) }
    }
}

extension Applicant {
    /// Puts one fact right. A value that does not parse changes nothing; the state checks before it sends.
    package mutating func apply(_ correction: Correction) {
        member.apply(correction)
    }
}
