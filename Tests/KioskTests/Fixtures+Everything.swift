import Domain
import Primitives
import TestKit

extension Fixtures {
    /// A service that asks every kind of question and promises nothing.
    static let everything: Service = {
        var service = SampleCatalogue.income
        service.id = ServiceID("food.everything")
        service.number = nil
        service.name = LocalizedText(hindi: "राशन कार्ड में नाम जोड़ना", english: "Adding to a ration card")
        service.department = LocalizedText(hindi: "खाद्य विभाग", english: "Food")
        service.about = LocalizedText(hindi: "परिवार में आए व्यक्ति का नाम", english: "A person who joined the family")
        service.synonyms = ["ration card", "राशन कार्ड"]
        service.lifeEvents = []
        service.output = .record
        service.decidedAt = .state
        service.form = Form(steps: [aboutStep, peopleStep, othersStep])
        service.declaration = nil
        service.documents = [
            RequiredDocument(
                kinds: [DocumentKind(id: "photo", name: LocalizedText(hindi: "फ़ोटो", english: "Photograph"))],
                origin: .upload, requirement: .never)
        ]
        (service.timeLimit, service.officer, service.statutoryFee, service.certificate) = (nil, nil, nil, nil)
        return service
    }()

    static let everythingTold: Answers = [
        "kind": "birth", "sex": "male", "since": "05-11-2026", "at": "10:30", "weight": "2.75",
        "days": "mon,wed", "twins": "no",
        "more": "गाँव के घर में", "bank.account": "12345678901", "bank.ifsc": "sbin0001234",
        "owner": "रामप्रसाद मरावी",
        "place": "बिछिया", "mail": "naam@example.in", "heirs": "2", "heirs.1.member": "204718366", "heirs.1.share": "50",
    ]

    private static let aboutStep = FormStep(
        id: "about", title: text("जन्म या विवाह", "Birth or marriage"),
        items: [
            .field(question("kind", "क्यों जोड़ना है?", "Why is it added?", .choice([birth, marriage]))),
            .field(question("since", "किस दिन", "On which day", .date(earliest: .days(-30), latest: .days(0)))),
            .field(question("at", "किस समय", "At what time", .time, .never)),
            .field(
                question(
                    "weight", "वज़न", "Weight",
                    .number(minimum: Quantity(0), maximum: Quantity(9), decimals: 2, unit: text("किलोग्राम", "kg")))),
            .field(
                question("days", "किन दिनों", "On which days", .several([monday, wednesday], minimum: 1, maximum: 2))),
            .field(
                FormField(
                    id: "twins", label: text("क्या जुड़वाँ हैं?", "Are they twins?"), hint: nil, kind: .yesNo,
                    requirement: .always,
                    condition: .test(ConditionTest(input: .answer("kind"), comparison: .oneOf(["birth"]))))),
            .field(
                FormField(
                    id: "sex", label: text("आवेदक", "Applicant"), hint: nil,
                    kind: .choice([
                        FormField.Choice(id: "female", label: text("महिला", "Female")),
                        FormField.Choice(id: "male", label: text("पुरुष", "Male")),
                    ]), requirement: .never, prefill: .register(.sex))),
            .field(
                FormField(
                    id: "more", label: text("और कुछ", "Anything else"), hint: text("दो-तीन वाक्य", "A few sentences"),
                    kind: .paragraph(maximumLength: 300), requirement: .never)),
        ])

    private static let peopleStep = FormStep(
        id: "people", title: text("लोग और खाता", "People and account"),
        items: [
            .field(
                FormField(
                    id: "owner", label: text("मुखिया का नाम", "Name of the head"), hint: nil,
                    kind: .text(maximumLength: 60), requirement: .always, prefill: .register(.name))),
            .field(question("place", "तहसील", "Tehsil", .place(.tehsil))),
            .field(question("mail", "ईमेल", "E-mail", .code(.email), .never)),
            .group(
                FieldGroup(
                    id: "bank", title: text("बैंक खाता", "Bank account"),
                    fields: [
                        question("account", "खाता संख्या", "Account number", .code(.account)),
                        question("ifsc", "आईएफएससी", "IFSC", .code(.ifsc)),
                    ])),
            .repetition(
                Repetition(
                    id: "heirs", title: text("सदस्य", "Members"), minimum: 1, maximum: 3,
                    items: [
                        .field(question("member", "कौन", "Who", .member(.other))),
                        .field(question("share", "हिस्सा", "Share", .rupees(minimum: 1, maximum: 100))),
                    ])),
        ])

    private static let othersStep = FormStep(
        id: "others", title: text("और कौन", "Who else"),
        items: [
            .repetition(
                Repetition(
                    id: "others", title: text("अन्य", "Others"), minimum: 0, maximum: 2,
                    items: [.field(question("name", "नाम", "Name", .text(maximumLength: 40)))]))
        ])

    private static let birth = FormField.Choice(id: "birth", label: text("बच्चे का जन्म", "A birth"))
    private static let marriage = FormField.Choice(id: "marriage", label: text("विवाह", "A marriage"))
    private static let monday = FormField.Choice(id: "mon", label: text("सोमवार", "Monday"))
    private static let wednesday = FormField.Choice(id: "wed", label: text("बुधवार", "Wednesday"))

    private static func text(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }

    private static func question(
        _ id: String, _ hindi: String, _ english: String, _ kind: FormField.Kind,
        _ requirement: FormField.Requirement = .always
    ) -> FormField {
        FormField(id: id, label: text(hindi, english), hint: nil, kind: kind, requirement: requirement)
    }
}
