import Domain
import Primitives

extension Item {
    /// The steps of a form.
    ///
    /// - Parameter place: Its scope holds every question afterwards.
    func form(at place: FormPlace) -> Form? {
        let steps = list(upTo: CatalogueLimits.steps, of: "step") { $0.step(at: place) }
        if noteDoubles() { return nil }
        guard let steps else {
            place.scope.open("")
            return nil
        }
        guard !steps.isEmpty else {
            note("The form asks nothing.", "Write at least one step with its questions.")
            return nil
        }
        guard place.scope.count <= CatalogueLimits.questions else {
            note(
                "The form has \(place.scope.count) questions.", "Ask at most \(CatalogueLimits.questions).")
            return nil
        }
        return Form(steps: steps)
    }

    private func step(at place: FormPlace) -> FormStep? {
        entry { entry in
            let id = entry.required("id").flatMap { $0.id() }
            let title = entry.required("title").flatMap { $0.localized() }
            let condition = entry.optional("when") { $0.condition(at: place) }
            let items = entry.required("items").flatMap { $0.formItems(at: place, isEntry: false) }
            guard let id, let title, let condition, let items else { return nil }
            return FormStep(id: id, title: title, condition: condition, items: items)
        }
    }

    /// What stands in a step, or in each entry of a repetition.
    fileprivate func formItems(at place: FormPlace, isEntry: Bool) -> [FormItem]? {
        guard let rows = list(upTo: CatalogueLimits.questionsOfStep, of: "item") else {
            place.scope.open("")
            return nil
        }
        let items = rows.compactMap { row in row.entry { $0.formItem(at: place, isEntry: isEntry) } }
        guard items.count == rows.count else { return nil }
        let count = items.reduce(0) { $0 + $1.questionCount }
        guard (1...CatalogueLimits.questionsOfStep).contains(count) else {
            let what = isEntry ? "An entry" : "The step"
            note("\(what) has \(count) questions.", "Ask from 1 to \(CatalogueLimits.questionsOfStep) at a time.")
            return nil
        }
        return items
    }
}

extension Item {
    /// An id that nothing before it in the form has.
    func claimedID(at place: FormPlace) -> String? {
        guard let id = id(), place.scope.claim(place.path(id), for: self) else { return nil }
        return id
    }
}

extension FormItem {
    /// Questions that it puts on the page; a repetition's entries have pages of their own.
    fileprivate var questionCount: Int {
        switch self {
        case .field, .repetition: 1
        case .group(let group): group.fields.count
        }
    }
}

extension Entry {
    fileprivate func formItem(at place: FormPlace, isEntry: Bool) -> FormItem? {
        let kinds = present(["field", "group", "repeat"])
        guard kinds.count == 1, let kind = kinds.first else {
            allow(["field", "group", "as", "title", "when", "repeat"])
            place.scope.open("")
            item.note("An item is a field, a group or a repeat.", "Write one of the three.")
            return nil
        }
        switch kind {
        case "field": return required("field").flatMap { $0.field(at: place) }.map { .field($0) }
        case "group": return usedGroup(at: place).map { .group($0) }
        default:
            guard let item = required("repeat") else { return nil }
            guard !isEntry else {
                item.note("A repeat stands in a repeat.", "Ask for one list at a time.")
                return nil
            }
            return item.entry { $0.repetition(at: place) }.map { .repetition($0) }
        }
    }

    /// The questions of a file under `groups/`, under the name that this form gives them.
    private func usedGroup(at place: FormPlace) -> FieldGroup? {
        let kind = required("group")
        let nameItem = required("as")
        let title = optional("title") { $0.localized() }
        let condition = optional("when") { $0.condition(at: place) }
        let name = nameItem.flatMap { $0.claimedID(at: place) }
        let isBroken = place.lists.brokenGroups.contains(kind?.written ?? "")
        let group = isBroken ? nil : kind.flatMap { $0.listed(in: place.lists.groups, CatalogueFolder.groups) }
        guard let name, let group else {
            place.scope.open(place.path(nameItem?.written ?? ""))
            return nil
        }
        if let kind = kind?.written { place.scope.use(group: kind) }
        for field in group.fields { place.scope.add(place.within(name).path(field.id), field.kind) }
        guard let title, let condition else { return nil }
        return FieldGroup(id: name, title: title ?? group.title, condition: condition, fields: group.fields)
    }

    private func repetition(at place: FormPlace) -> Repetition? {
        let idItem = required("id")
        let id = idItem.flatMap { $0.claimedID(at: place) }
        let title = required("title").flatMap { $0.localized() }
        let minimum = required("minimum").flatMap { $0.integer(in: 0...CatalogueLimits.entries) }
        let maximum = required("maximum").flatMap { $0.integer(in: 1...CatalogueLimits.entries) }
        let condition = optional("when") { $0.condition(at: place) }
        let inside = place.within(idItem?.written ?? "", FormPlace.entry)
        let items = required("items").flatMap { $0.formItems(at: inside, isEntry: true) }
        guard let id, let title, let minimum, let maximum, let condition, let items else { return nil }
        guard minimum <= maximum else {
            value(of: "minimum")?.note("`minimum` is more than `maximum`.", "Exchange the two.")
            return nil
        }
        return Repetition(
            id: id, title: title, minimum: minimum, maximum: maximum, condition: condition, items: items)
    }
}
