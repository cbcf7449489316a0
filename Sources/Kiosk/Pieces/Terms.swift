import Domain
import Primitives

/// What is promised for a service, in words; what no source says is said to be unpublished.
struct Terms {
    private let service: ServiceSummary
    private let texts: Texts

    init(_ service: ServiceSummary, texts: Texts) {
        self.service = service
        self.texts = texts
    }

    init(service: Service, texts: Texts) { self.init(ServiceSummary(service), texts: texts) }

    /// Like `3 कार्य दिवस`.
    var limit: String {
        let key = service.limitCount == .workingDays ? "services.days" : "services.calendar"
        return service.timeLimit.map { texts.counted(key, $0.value) } ?? texts("services.unlimited")
    }

    var isLimitUnconfirmed: Bool { service.timeLimit?.confidence == .unconfirmed }

    /// Who answers for it.
    var officer: String { service.officer?.value(texts.language) ?? texts("unpublished") }

    /// Like `सेवा 6.2`; `nil` where it has no number of the Act.
    var number: String? { service.number.map { texts("services.number", ["n": $0]) } }
}

extension DateWords {
    /// The due date, or that none is published.
    func due(_ date: CivilDate?, _ texts: Texts) -> String { date.map(long) ?? texts("services.unlimited") }
}
