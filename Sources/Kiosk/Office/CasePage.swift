package import Domain
package import Primitives

/// One case before the officer: evidence, application against register, decision.
package struct CasePage: PageView {
    package static let template = "case"

    /// One fact of the application beside the register's.
    package struct Comparison: Sendable {
        package let label: String
        package let application: String
        package let register: String
        package let isSame: Bool
        package let isDifferent: Bool
        /// Only the applicant says so; the register does not know it.
        package let isDeclared: Bool
    }

    /// A reason that an officer can pick.
    package struct Reason: Sendable {
        package let name: String
        package let id: String
        package let value: String
        package let label: String
        package let isChosen: Bool
    }

    package let request: String
    /// Where an aid's press goes, so that the reasons are kept first.
    package let aids: String
    package let number: String
    package let name: String
    package let service: String
    package let taken: String
    package let daysLeft: String
    package let daysLabel: String
    package let evidenceTitle: String
    package let evidence: [String]
    package let signer: String
    package let comparisons: [Comparison]
    package let ticks: [Tick]
    package let certifies: String
    /// Whether an approval signs a certificate.
    package let isSigned: Bool
    /// Whether it cannot be approved now: there is no key to sign with.
    package let isBlocked: Bool
    package let returnReasons: [Reason]
    package let rejectReasons: [Reason]
    package let returnText: String
    package let rejectText: String
    package let isApprove: Bool
    package let isReturn: Bool
    package let isReject: Bool
    package let returnError: String?
    package let rejectError: String?
    package let lease: LeaseLine
    /// The officer's PIN, asked once more for a signature.
    package let pin: FieldView
    /// Why this officer cannot decide; `nil` where they can.
    /// Pages of papers that the request has.
    package let pages: [AttachedPage]
    package let hasPages: Bool
    package let refusal: String?
    package let canDecide: Bool
    package let returnDays: String

    /// A lease in force: what the officer may sign with.
    package struct Permission: Sendable, Hashable {
        package var lease: String
        package var until: Timestamp
        /// Certificates that it still allows.
        package var left: Int

        package init(lease: String, until: Timestamp, left: Int) {
            self.lease = lease
            self.until = until
            self.left = left
        }
    }

    /// What the page says about the key.
    package struct LeaseLine: Sendable {
        package let left: String
        package let title: String
        package let detail: String
        package let isMissing: Bool
    }

    /// What the officer had chosen when something was missing.
    package struct Choice: Sendable, Hashable {
        package var outcome: Decision.Outcome
        package var picked: [String]
        package var text: String

        package init(outcome: Decision.Outcome = .approved, picked: [String] = [], text: String = "") {
            self.outcome = outcome
            self.picked = picked
            self.text = text
        }
    }

    /// - Parameters:
    ///   - register: The member as the register knows them today; `nil` where it no longer does.
    ///   - declaration: With its places filled; `nil` where the service asks for none.
    ///   - lease: What the officer may sign with; `nil` where there is no lease for this service.
    ///   - refusal: Why this officer cannot decide.
    package init(
        request: ServiceRequest, service: Service, register: Member?, address: Address?, declaration: Declaration?,
        lease: Permission?, pinProblem: String? = nil, refusal: String?, choice: Choice, isChecked: Bool, texts: Texts,
        now: Timestamp
    ) {
        let language = texts.language
        let words = DateWords(texts)
        let submission = request.submission
        self.request = request.id.description
        aids = "/cases/\(request.id)/aids"
        number = submission.number.text
        name = submission.applicant.member.name(language)
        self.service = service.name(language)
        let taken = words.moment(request.submittedAt, seenAt: now)
        self.taken =
            submission.dueOn.map { texts("case.taken", ["at": taken, "due": words.long($0)]) }
            ?? texts("case.taken.undated", ["at": taken])
        let days = submission.dueOn.map { $0.daysSince1970 - now.civilDate.daysSince1970 }
        daysLeft = days.map { String(abs($0)) } ?? "–"
        daysLabel = days.map { Self.label(daysLeft: $0, texts) } ?? texts("services.unlimited")
        evidenceTitle = declaration?.title.hindi ?? service.name.hindi
        evidence = declaration?.text.hindi.split(separator: "\n").map(String.init) ?? [texts("case.undeclared")]
        signer = submission.applicant.member.name.hindi
        comparisons = Self.compare(submission, service: service, register: register, address: address, texts: texts)
        ticks = Self.ticks(request, service: service, texts: texts, now: now)
        pages = AttachedPage.all(of: request, service: service, texts: texts)
        hasPages = !pages.isEmpty
        certifies = Self.certified(submission, service: service, texts: texts)
        isSigned = service.certificate != nil
        returnReasons = Self.reasons("return", choice: choice, texts: texts)
        rejectReasons = Self.reasons("reject", choice: choice, texts: texts)
        returnText = choice.outcome == .returned ? choice.text : ""
        rejectText = choice.outcome == .rejected ? choice.text : ""
        isApprove = choice.outcome == .approved
        isReturn = choice.outcome == .returned
        isReject = choice.outcome == .rejected
        returnError = isChecked && isReturn ? texts("case.reasonless") : nil
        rejectError = isChecked && isReject ? texts("case.reasonless") : nil
        self.lease = Self.line(lease, texts: texts, now: now)
        isBlocked = isSigned && self.lease.isMissing
        pin = FieldView(
            id: "pin", label: texts("case.pin"), error: pinProblem, isSecret: true, hasOwnPad: true,
            maximumLength: FirstSignInPage.maximumPINLength)
        self.refusal = refusal
        canDecide = refusal == nil
        returnDays = texts("case.return.days", ["n": "30"])
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines =
            (pin.error.map { [ErrorSummary.Line(field: pin.id, text: pin.label + " — " + $0)] } ?? [])
            + (returnError.map { [ErrorSummary.Line(field: "return-text", text: $0)] } ?? [])
            + (rejectError.map { [ErrorSummary.Line(field: "reject-text", text: $0)] } ?? [])
        return ErrorSummary(title: texts.counted("form.errors", 1), lines: lines)
    }
}
