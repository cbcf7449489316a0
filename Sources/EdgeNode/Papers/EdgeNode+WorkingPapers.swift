import Domain
import Issuance
import Paper
import Primitives
import Store

extension EdgeNode {
    /// The self-declaration as it is printed, signed and kept. The same answers give the same bytes: what is printed is
    /// what is kept.
    func declarationPaper(_ declaration: Declaration, of open: OpenDraft) throws -> [UInt8] {
        guard open.problems.isEmpty else { throw DraftProblem.incomplete }
        return try declarationPaper(
            declaration, applicant: open.applicant, number: open.draft.id.shortText, at: open.draft.answeredAt)
    }

    /// The declaration over the answers of a request that is being completed; `nil` where the service asks for none.
    func declarationPaper(of completing: OpenCompletion) throws -> [UInt8]? {
        guard let declaration = completing.declaration else { return nil }
        let submission = completing.request.submission
        return try declarationPaper(
            declaration, applicant: submission.applicant, number: submission.number.text, at: clock.now())
    }

    private func declarationPaper(
        _ declaration: Declaration, applicant: Applicant, number: String, at moment: Timestamp
    ) throws -> [UInt8] {
        try press.workingPaper(
            .selfDeclaration(
                title: declaration.title, place: place, number: number,
                declarant: [
                    Field(label: LocalizedText(hindi: "नाम", english: "Name"), value: applicant.member.name),
                    Field(label: applicant.member.guardianLabel, value: applicant.member.guardian),
                    Field(
                        label: LocalizedText(hindi: "समग्र आईडी", english: "Samagra ID"),
                        value: LocalizedText(hindi: applicant.member.id.grouped, english: "")),
                    Field(label: LocalizedText(hindi: "पता", english: "Address"), value: applicant.address.text),
                ], statement: declaration.text, date: moment.civilDate, qrText: number, producedAt: moment))
    }

    /// The order of the decision in force, where it sends back or refuses.
    ///
    /// - Throws: `StoreError/notAllowed` where no such decision is in force.
    func orderPaper(of request: ServiceRequest) async throws -> [UInt8] {
        guard let decision = request.decision, let officer = request.decidedBy, let decidedAt = request.decidedAt,
            decision.outcome != .approved
        else { throw StoreError.notAllowed(status: request.status.rawValue) }
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        let number = request.submission.number.text
        let missing = service.missingPapers(of: request.submission)
        let window = try await catalogue().guarantee?.firstAppealWindow
        return try press.workingPaper(
            WorkingPaper(
                DecisionOrder(
                    kind: decision.outcome == .returned ? .returned : .rejected, office: place, number: number,
                    service: service.name, applicant: request.submission.applicant.member.name,
                    decidedOn: decidedAt.civilDate, reasons: Self.sentences(decision.reasons),
                    bring: decision.outcome == .returned ? missing.map(\.name) : [], bringUntil: decision.completeBy,
                    appeal: DecisionOrder.AppealNote(
                        officer: service.firstAppeal.officer.confirmed(), days: window.confirmed()),
                    officer: officer.name, designation: officer.designation, qrText: number, producedAt: decidedAt)))
    }

    /// The centre's line on working papers.
    private var place: String { "\(centre.name.hindi) · \(centre.code)" }

    /// Each line of the reasons is one reason.
    private static func sentences(_ reasons: String) -> [LocalizedText] {
        reasons.split(whereSeparator: \.isNewline).map { LocalizedText(hindi: String($0).trimmed, english: "") }
            .filter { !$0.hindi.isEmpty }
    }
}

extension Optional {
    /// The value where a source confirms it.
    fileprivate func confirmed<Value>() -> Value? where Wrapped == Sourced<Value> {
        flatMap { $0.confidence == .unconfirmed ? nil : $0.value }
    }
}

extension RecordID {
    /// The last eight digits, for papers that have no number yet, like `D-7F3A91C2`.
    package var shortText: String { "D-" + String(description.suffix(8)).uppercased() }
}
