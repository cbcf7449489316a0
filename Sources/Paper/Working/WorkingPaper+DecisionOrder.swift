import Primitives

extension WorkingPaper {
    /// The paper of an order.
    package init(_ order: DecisionOrder) {
        let isReturn = order.kind == .returned
        var sections: [Section] = [
            .fields(
                title: nil,
                [
                    Field(label: Self.text("आवेदक", "Applicant"), value: order.applicant),
                    Field(label: Self.text("सेवा", "Service"), value: order.service),
                ]),
            .items(
                title: isReturn
                    ? Self.text("लौटाने के कारण", "why it is sent back")
                    : Self.text("निरस्ती के कारण", "why it is refused"),
                order.reasons, boxes: false),
        ]
        if !order.bring.isEmpty {
            let until = order.bringUntil.map { " – \($0.paperText) तक" } ?? ""
            let untilEnglish = order.bringUntil.map { ", until \($0.paperText)" } ?? ""
            sections.append(
                .items(
                    title: Self.text("क्या लाना है" + until, "what to bring" + untilEnglish), order.bring, boxes: true))
        }
        sections.append(.fields(title: Self.text("अपील", "appeal"), Self.appeal(order.appeal)))
        self.init(
            title: isReturn
                ? Self.text("आवेदन वापसी आदेश", "Order of Return")
                : Self.text("निरस्ती आदेश", "Order of Rejection"),
            place: order.office, number: order.number,
            cells: [
                Field(label: Self.text("आवेदन क्रमांक", "Request No."), value: Self.both(order.number)),
                Field(label: Self.text("दिनांक", "Date"), value: Self.both(order.decidedOn.paperText)),
                Field(
                    label: Self.text("निर्णय", "Decision"),
                    value: Self.both(isReturn ? "वापस" : "निरस्त")),
            ],
            sections: sections + [
                .fields(
                    title: Self.text("आदेश देने वाला अधिकारी", "ordered by"),
                    [
                        Field(label: Self.text("नाम", "Name"), value: order.officer),
                        Field(label: Self.text("पद", "Designation"), value: order.designation),
                    ])
            ],
            signatures: [
                Self.text("अधिकारी के हस्ताक्षर", "Officer"),
                Self.text("आवेदक को दिया गया", "Handed to the applicant"),
            ],
            qrText: order.qrText, producedAt: order.producedAt)
    }

    private static func appeal(_ note: DecisionOrder.AppealNote) -> [Field] {
        let unconfirmed = text("अपुष्ट", "unconfirmed")
        let days = note.days.map { text("आदेश के \($0) दिन के भीतर", "within \($0) days of the order") }
        return [
            Field(label: text("किसे", "To whom"), value: note.officer ?? unconfirmed),
            Field(label: text("कब तक", "Until when"), value: days ?? unconfirmed),
        ]
    }

    private static func text(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }
}
