import Domain
import Primitives

/// A service with what checks of the whole need besides.
struct ReadService {
    var service: Service
    /// The shared groups that its form uses.
    var groups: [String]
    var idItem: Item
    var numberItem: Item?
}

extension Item {
    /// The services of a department; this item is the whole of its file.
    ///
    /// - Parameter stem: What the file is called: the department's id.
    /// - Returns: `nil` for each service with a fault, and for all where the file itself has one.
    func services(ofDepartment stem: String, _ lists: CatalogueLists, _ pending: PendingReferences) -> [ReadService?]? {
        entry { entry in
            let department = entry.required("department").flatMap { item -> LocalizedText? in
                guard item.written == stem else {
                    item.note("The file is not named for its department.", "Name it <department>.yaml, or correct it.")
                    return nil
                }
                return item.listed(in: lists.departments, CatalogueFolder.departments)
            }
            guard let list = entry.required("services"),
                let items = list.list(upTo: CatalogueLimits.servicesOfFile, of: "service")
            else { return nil }
            if items.isEmpty { list.note("The department has no service.", "Write one, or delete the file.") }
            let services = items.map { item in
                item.entry { $0.service(of: department, lists, pending) }
            }
            return items.isEmpty || department == nil ? [nil] : services
        }
    }

    /// `gad.income`: names of lower-case letters, digits and `_`, joined by points.
    func serviceID() -> ServiceID? {
        let text = written
        guard text.utf8.count <= CatalogueLimits.idBytes, text.wholeMatch(of: /[a-z][a-z0-9_]*(\.[a-z0-9_]+)+/) != nil
        else {
            note("`\(name)` is not a service's name.", "Write department.service in lower case, like gad.income.")
            return nil
        }
        return ServiceID(text)
    }

    /// `6.2`: the Act's numbers of the department and of the service.
    fileprivate func serviceNumber() -> String? {
        let text = written
        guard text.wholeMatch(of: /[0-9]{1,3}\.[0-9]{1,3}/) != nil else {
            note("`number` is not a service number.", "Write department.service in digits, like 6.2.")
            return nil
        }
        return text
    }
}

extension Entry {
    fileprivate func service(
        of department: LocalizedText?, _ lists: CatalogueLists, _ pending: PendingReferences
    ) -> ReadService? {
        let idItem = required("id")
        let id = idItem.flatMap { $0.serviceID() }
        if let id, let idItem { pending.services.append((id.text, idItem)) } else { pending.isIncomplete = true }
        let place = FormPlace(scope: QuestionScope(), lists: lists, pending: pending)
        let head = head(lists)
        let form = required("steps").flatMap { $0.form(at: place) }
        let papers = papers(at: place)
        let terms = terms()
        guard let id, let idItem, let department, let head, let form, let papers, let terms else { return nil }
        var service = Service(
            id: id, number: head.number, version: head.version, name: head.name, about: head.about,
            department: department, output: head.output, decidedAt: head.decidedAt, subject: head.subject,
            lifeEvents: head.lifeEvents, synonyms: head.synonyms, form: form, eligibility: papers.eligibility?.rule,
            declaration: papers.declaration, documents: papers.documents, timeLimit: terms.timeLimit,
            officer: terms.officer, firstAppeal: terms.firstAppeal, secondAppeal: terms.secondAppeal,
            statutoryFee: terms.statutoryFee, certificate: papers.certificate, schemes: papers.eligibility?.schemes)
        service.limitCounts = terms.limitCounts
        return ReadService(
            service: service, groups: place.scope.groups, idItem: idItem, numberItem: value(of: "number"))
    }

    private func head(_ lists: CatalogueLists) -> ServiceHead? {
        let number = nullable("number") { $0.serviceNumber() }
        let version = required("version").flatMap { $0.integer(in: 1...1_000_000) }
        let name = required("name").flatMap { $0.localized() }
        let about = required("about").flatMap { $0.localized() }
        let output = required("output").flatMap { $0.word(among: Service.Output.allCases) }
        let decidedAt = required("decided_at").flatMap { $0.word(among: Service.DecisionPlace.allCases) }
        let subject = required("subject").flatMap { $0.word(among: Service.Subject.allCases) }
        let lifeEvents = required("life_events").flatMap { $0.lifeEvents(among: lists.lifeEvents) }
        let synonyms = required("synonyms").flatMap { $0.synonyms() }
        guard let number, let version, let name, let about, let output, let decidedAt, let subject, let lifeEvents,
            let synonyms
        else { return nil }
        return ServiceHead(
            number: number, version: version, name: name, about: about, output: output, decidedAt: decidedAt,
            subject: subject, lifeEvents: lifeEvents, synonyms: synonyms)
    }

    private func terms() -> ServiceTerms? {
        let timeLimit = nullable("time_limit_working_days") {
            $0.sourced { $0.integer(in: 1...CatalogueLimits.workingDays) }
        }
        let limitCounts = optional("time_limit_counts") { $0.word(among: DayCount.allCases) }
        let officer = nullable("officer") { $0.sourced { $0.localized() } }
        let firstAppeal = required("first_appeal").flatMap { $0.appeal() }
        let secondAppeal = required("second_appeal").flatMap { $0.appeal() }
        let statutoryFee = nullable("statutory_fee_rupees") { $0.sourced { $0.rupees() } }
        guard let timeLimit, let limitCounts, let officer, let firstAppeal, let secondAppeal, let statutoryFee else {
            return nil
        }
        return ServiceTerms(
            timeLimit: timeLimit, limitCounts: limitCounts, officer: officer, firstAppeal: firstAppeal,
            secondAppeal: secondAppeal, statutoryFee: statutoryFee)
    }
}

/// What a service is.
private struct ServiceHead {
    var number: String?
    var version: Int
    var name: LocalizedText
    var about: LocalizedText
    var output: Service.Output
    var decidedAt: Service.DecisionPlace
    var subject: Service.Subject
    var lifeEvents: [String]
    var synonyms: [String]
}

/// What the government promises, and takes.
private struct ServiceTerms {
    var timeLimit: Sourced<Int>?
    var limitCounts: DayCount?
    var officer: Sourced<LocalizedText>?
    var firstAppeal: Appeal
    var secondAppeal: Appeal
    var statutoryFee: Sourced<Money>?
}
