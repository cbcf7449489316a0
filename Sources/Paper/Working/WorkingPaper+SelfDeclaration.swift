package import Primitives

extension WorkingPaper {
    /// A self-declaration to sign by hand: who declares, the words, place and date.
    ///
    /// - Parameters:
    ///   - title: of the declaration, as the service names it.
    ///   - place: the centre's line.
    ///   - number: of the request.
    ///   - declarant: rows that name the person and what is declared.
    ///   - statement: the words that are signed.
    ///   - date: printed, so that only place and signature are written by hand.
    package static func selfDeclaration(
        title: LocalizedText, place: String, number: String, declarant: [Field], statement: LocalizedText,
        date: CivilDate, qrText: String, producedAt: Timestamp
    ) -> WorkingPaper {
        WorkingPaper(
            title: title, place: place, number: number,
            cells: [
                Field(label: LocalizedText(hindi: "आवेदन क्रमांक", english: "Request No."), value: both(number)),
                Field(label: LocalizedText(hindi: "दिनांक", english: "Date"), value: both(date.paperText)),
            ],
            sections: [
                .fields(title: LocalizedText(hindi: "घोषणा करने वाला", english: "who declares"), declarant),
                .text(title: LocalizedText(hindi: "घोषणा", english: "declaration"), statement),
                .writingLines(title: LocalizedText(hindi: "स्थान", english: "place"), count: 1),
            ], signatures: [LocalizedText(hindi: "आवेदक के हस्ताक्षर या अंगूठा", english: "Signature or thumb")],
            qrText: qrText, producedAt: producedAt)
    }

    static func both(_ text: String) -> LocalizedText { LocalizedText(hindi: text, english: "") }
}
