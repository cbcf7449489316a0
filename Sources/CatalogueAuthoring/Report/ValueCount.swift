import Domain
import Primitives

/// Gathers the values that are not confirmed or not published.
struct ValueCount {
    private(set) var unconfirmed: [CatalogueReport.Value] = []
    private(set) var notPublished: [CatalogueReport.Value] = []
    private var service: String?

    mutating func add(_ catalogue: Catalogue) {
        add("operator_rupees", catalogue.processingFees.operatorShare)
        add("society_rupees", catalogue.processingFees.societyShare)
        add("printed_copy_rupees", catalogue.processingFees.printedCopy)
        if let guarantee = catalogue.guarantee { add(guarantee) }
        let kinds = Set(catalogue.services.flatMap { $0.documents.flatMap(\.kinds) })
        for kind in kinds.sorted(by: { $0.id < $1.id }) where kind.validMonths?.confidence == .unconfirmed {
            note("documents.\(kind.id).valid_months")
        }
        for service in catalogue.services { add(service) }
    }

    private mutating func add(_ guarantee: GuaranteeTerms) {
        add("completion_days", guarantee.completionDays)
        add("penalty_per_day_rupees", guarantee.penaltyPerDay)
        add("penalty_maximum_rupees", guarantee.penaltyMaximum)
        add("penalty_counts", guarantee.penaltyCounts)
        add("first_appeal_window_days", guarantee.firstAppealWindow)
        add("second_appeal_window_days", guarantee.secondAppealWindow)
        guard let sameDay = guarantee.sameDay else { return }
        add("same_day.opens", sameDay.opens)
        add("same_day.closes", sameDay.closes)
        for listed in sameDay.services where listed.confidence == .unconfirmed {
            note("same_day.services.\(listed.service)")
        }
    }

    private mutating func add(_ service: Service) {
        self.service = service.id.text
        for test in service.eligibility?.tests ?? [] where test.basis?.confidence == .unconfirmed {
            note("eligibility.\(test.input.word)")
        }
        for document in service.documents where document.confidence == .unconfirmed {
            note("documents.\(document.id)")
        }
        add("time_limit_working_days", service.timeLimit)
        add("officer", service.officer)
        add("first_appeal.officer", service.firstAppeal.officer)
        add("first_appeal.days", service.firstAppeal.days)
        add("second_appeal.officer", service.secondAppeal.officer)
        add("second_appeal.days", service.secondAppeal.days)
        add("statutory_fee_rupees", service.statutoryFee)
        guard let certificate = service.certificate else { return }
        if !certificate.isWordingConfirmed { note("certificate.wording_confirmed") }
        // Without a value it is valid for ever.
        if certificate.validityYears?.confidence == .unconfirmed { note("certificate.validity_years") }
    }

    private mutating func add<Value>(_ key: String, _ value: Sourced<Value>?) {
        guard let value else {
            notPublished.append(CatalogueReport.Value(service: service, key: key))
            return
        }
        if value.confidence == .unconfirmed { note(key) }
    }

    private mutating func note(_ key: String) {
        unconfirmed.append(CatalogueReport.Value(service: service, key: key))
    }
}

extension ConditionTest.Input {
    /// What it is called in the file.
    fileprivate var word: String {
        switch self {
        case .answer(let path): path
        case .fact(let fact, _, _): fact.rawValue
        case .document(let kind): kind
        }
    }
}
