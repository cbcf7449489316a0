package import Domain
package import Primitives

/// The services that the catalogue offers: by department, or those that a search means.
package struct ServicesPage: PageView {
    package static let template = "services"

    /// A service to choose.
    package struct Line: Sendable {
        package let id: String
        package let name: String
        package let english: String?
        package let detail: String
        package let days: String
        package let isUnconfirmed: Bool
        package let fee: String
        /// Whether this centre can sign it itself.
        package let isSignedHere: Bool
        /// What *Samadhan Ek Din* promises now; `nil` where the service is not listed.
        package let sameDay: String?
        /// What it is to the member, where a rule says.
        package let chip: Chip?
    }

    /// The services of a department.
    package struct Group: Sendable {
        package let title: String
        package let count: String
        package let lines: [Line]
        package let isOpen: Bool
    }

    /// Longest search, in characters.
    package static let maximumSearch = 100
    /// So many services are listed at most; a search finds the others.
    package static let longestList = 300

    package let rail: [Station]
    package let whose: Whose
    package let count: String
    package let search: FieldView
    package let isSearch: Bool
    package let isEmpty: Bool
    /// What a search found, the likeliest on top.
    package let lines: [Line]
    package let groups: [Group]
    /// What happens in a life, to search by.
    package let events: [String]
    package let hasEvents: Bool
    package let isCut: Bool

    /// - Parameters:
    ///   - search: What was sought; empty for all.
    ///   - found: What the search found, the likeliest first; `nil` for all.
    ///   - signedHere: The Act's numbers of the services that a lease of this node covers.
    ///   - entitlements: The member's, ranked.
    package init(
        catalogue: CatalogueIndex, household: Household, member: Member, search: String, found: [ServiceSummary]?,
        signedHere: Set<String>, entitlements: [Entitlement] = [], texts: Texts, today: CivilDate,
        longestList: Int = Self.longestList, sameDay: (ServiceID) -> SameDayDelivery.Promise? = { _ in nil }
    ) {
        rail = VisitStep.service.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: today)
        let found = found ?? catalogue.services
        count = String(found.count)
        self.search = FieldView(
            id: "search", label: texts("services.search"), hint: texts("services.search.hint"), value: search,
            maximumLength: Self.maximumSearch)
        isSearch = !search.isEmpty
        isEmpty = found.isEmpty
        isCut = found.count > longestList
        let states = Dictionary(entitlements.map { ($0.service, $0) }) { first, _ in first }
        let line = { (service: ServiceSummary) in
            Self.line(
                service, states[service.id], fees: catalogue.processingFees, signedHere: signedHere,
                sameDay: sameDay(service.id).map { texts.sameDay($0, today: today) }, texts: texts)
        }
        let listed = Array(found.prefix(longestList))
        lines = search.isEmpty ? [] : listed.map(line)
        let likely = entitlements.filter { $0.isLikely && $0.standing == nil }
        let theirs = Self.theirs(likely.compactMap { catalogue.service($0.service) }, texts: texts, line)
        groups = search.isEmpty ? theirs + Self.groups(listed, signedHere: signedHere, texts: texts, line) : []
        events = search.isEmpty ? catalogue.lifeEvents.map { $0.name(texts.language) } : []
        hasEvents = !events.isEmpty
    }

    /// What is the member's, or may be.
    private static func theirs(_ services: [ServiceSummary], texts: Texts, _ line: (ServiceSummary) -> Line) -> [Group]
    {
        services.isEmpty
            ? []
            : [
                Group(
                    title: texts("why.theirs"), count: String(services.count), lines: services.map(line), isOpen: true)
            ]
    }

    /// First what is signed here, then department by department.
    private static func groups(
        _ services: [ServiceSummary], signedHere: Set<String>, texts: Texts, _ line: (ServiceSummary) -> Line
    ) -> [Group] {
        var names: [LocalizedText] = []
        for service in services where !names.contains(service.department) { names.append(service.department) }
        let departments = names.map { name in
            let own = services.filter { $0.department == name }
            return Group(
                title: name(texts.language), count: String(own.count), lines: own.map(line), isOpen: names.count == 1)
        }
        let here = services.filter { $0.number.map(signedHere.contains) == true }
        guard !here.isEmpty, names.count > 1 else { return departments }
        let first = Group(
            title: texts("services.here"), count: String(here.count), lines: here.map(line), isOpen: true)
        return [first] + departments
    }

    private static func line(
        _ service: ServiceSummary, _ entitlement: Entitlement?, fees: ProcessingFees, signedHere: Set<String>,
        sameDay: String?, texts: Texts
    ) -> Line {
        let language = texts.language
        let terms = Terms(service, texts: texts)
        let fee = FeeReceipt(service: service, fees: fees, withPrintedCopy: false).total.display
        return Line(
            id: service.id.text, name: service.name(language),
            english: language == .hindi ? service.name.english : nil,
            detail: [service.department(language), terms.number].compactMap { $0 }.joined(separator: " · "),
            days: terms.limit, isUnconfirmed: terms.isLimitUnconfirmed,
            fee: service.statutoryFee == nil ? texts("services.fee.open", ["sum": fee]) : fee,
            isSignedHere: service.number.map(signedHere.contains) == true, sameDay: sameDay,
            chip: entitlement.flatMap { Chip($0, texts: texts) })
    }
}
