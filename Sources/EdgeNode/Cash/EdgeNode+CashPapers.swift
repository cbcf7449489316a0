package import Domain
import Issuance
import Paper
package import Primitives
import Store

extension EdgeNode {
    /// Prints the closing slip of a drawer. The second and later ones are marked प्रतिलिपि.
    ///
    /// - Returns: Which copy it was.
    /// - Throws: `CashProblem`, `PrinterError`; the drawer stays closed all the same.
    @discardableResult
    package func printClosingSlip(of id: RecordID, by person: Person) async throws -> Int {
        let width = try await slipWidth()
        let book = try await store.drawer(id)
        guard let closing = book.closing, let closedAt = book.closedAt else { throw CashProblem.unknownDrawer }
        let composer = ClosingSlipComposer(
            book: book, closing: closing, closedAt: closedAt, fees: try await catalogue().processingFees,
            centre: centre)
        try await send(
            try press.slip(composer.slip(copy: book.printings + 1, at: clock.now()), width: width))
        return try await store.recordClosingSlip(of: id, by: Actor(person))
    }

    /// Prints the slip of a request that was taken back: what was given back, and why.
    @discardableResult
    package func printCancellation(of id: RecordID, by person: Person) async throws -> Int {
        let width = try await slipWidth()
        let request = try await store.request(id)
        guard let closing = request.closing, let refund = closing.refund, let closedAt = request.closedAt else {
            throw StoreError.notAllowed(status: request.status.rawValue)
        }
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        let copy = request.printings(of: .cancellation) + 1
        let slip = LedgerSlip(
            centre: centre.name.hindi, place: centre.code,
            title: Self.text("आवेदन निरस्त – शुल्क वापस", "Cancelled, refunded"),
            at: closedAt, number: request.submission.number.text,
            parts: [
                .text(service.name.hindi), .text(request.submission.applicant.member.name.hindi),
                .rule(isDashed: false), line("प्रोसेसिंग शुल्क", "Processing", refund.processing),
                line("छपी प्रति", "Printed copy", refund.printedCopy),
                line("वैधानिक शुल्क", "Statutory", refund.statutory), .rule(isDashed: false),
                .line(Self.text("वापस मिला", "Refunded"), "₹ " + refund.total.receiptFigures, isStrong: true),
                .rule(isDashed: true), .text("कारण: \(closing.reason)"),
                .text("यह क्रमांक अब बंद है। नए आवेदन का नया क्रमांक और नया शुल्क होगा।"),
                .signature("राशि मिली – आवेदक के हस्ताक्षर"),
            ], qrText: request.submission.number.text,
            footLeft: "ऑपरेटर \(person.id.text)", footRight: closedAt.civilDate.paperText,
            duplicate: copy > 1 ? Duplicate(copy: copy, printedAt: clock.now()) : nil)
        try await send(try press.slip(slip, width: width))
        return try await store.recordPrinting(of: .cancellation, for: id, by: Actor(person))
    }

    private func line(_ hindi: String, _ english: String, _ amount: Money) -> LedgerSlip.Part {
        .line(Self.text(hindi, english), amount.receiptFigures, isStrong: false)
    }

    private static func text(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }

    /// Prints the copy of the application that the applicant paid for: every answer as it was taken.
    ///
    /// - Throws: ``PrintedCopyProblem/notPaid``.
    @discardableResult
    package func printApplication(of id: RecordID, by person: Person) async throws -> Int {
        let request = try await store.request(id)
        guard request.submission.fees.printedCopy > .zero else { throw PrintedCopyProblem.notPaid }
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        try await send(
            try press.workingPaper(applicationPaper(request, service, printedAt: clock.now())), title: "application")
        return try await store.recordPrinting(of: .application, for: id, by: Actor(person))
    }

    private func applicationPaper(
        _ request: ServiceRequest, _ service: Service, printedAt: Timestamp
    ) -> WorkingPaper {
        let submission = request.submission
        let (applicant, number) = (submission.applicant, submission.number.text)
        let context = AnswerContext(submission)
        let steps = service.form.told(submission.answers).steps.map { step in
            let fields = step.questions.compactMap { question -> Field? in
                guard
                    let hindi = question.field.display(submission.answers[question.path], in: .hindi, context),
                    let english = question.field.display(submission.answers[question.path], in: .english, context)
                else { return nil }
                return Field(
                    label: question.field.label,
                    value: LocalizedText(hindi: hindi, english: english == hindi ? "" : english))
            }
            return WorkingPaper.Section.fields(title: step.title, fields)
        }
        return WorkingPaper(
            title: service.name, plate: Self.text("आवेदन की छपी प्रति", "COPY OF THE APPLICATION"),
            place: "\(centre.name.hindi) · \(centre.code)", number: number,
            cells: [
                Field(label: Self.text("आवेदन क्रमांक", "Request No."), value: Self.text(number, "")),
                Field(label: Self.text("दिनांक", "Date"), value: Self.text(submission.receivedOn.paperText, "")),
            ],
            sections: [
                .fields(
                    title: Self.text("आवेदक", "applicant"),
                    [
                        Field(label: Self.text("नाम", "Name"), value: applicant.member.name),
                        Field(label: applicant.member.guardianLabel, value: applicant.member.guardian),
                        Field(label: Self.text("पता", "Address"), value: applicant.address.text),
                    ])
            ] + steps, signatures: [Self.text("आवेदक के हस्ताक्षर या अंगूठा", "Signature or thumb")],
            qrText: number, producedAt: printedAt)
    }
}

/// Why a printed copy is not given.
package enum PrintedCopyProblem: String, Reported {
    case notPaid

    package var key: String { "copy.\(rawValue)" }
    package var summary: String { "The applicant did not want a printed copy of the application." }
    package var recovery: String { "The acknowledgement is free and can be printed again." }
}
