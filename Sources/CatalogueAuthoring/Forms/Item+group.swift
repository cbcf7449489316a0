import Domain
import Primitives

extension Item {
    /// Questions that several services share; this item is the whole of their file.
    ///
    /// - Parameter stem: What the file is called: the group's id.
    func sharedGroup(named stem: String, _ lists: CatalogueLists, _ pending: PendingReferences) -> SharedGroup? {
        let place = FormPlace(scope: QuestionScope(), lists: lists, pending: pending)
        return entry { entry in
            let id = entry.required("id").flatMap { item -> String? in
                guard let id = item.id() else { return nil }
                guard id == stem else {
                    item.note("The file is not named for its group.", "Name it \(id).yaml, or correct `id`.")
                    return nil
                }
                return id
            }
            let title = entry.required("title").flatMap { $0.localized() }
            let items = entry.required("items")
            let fields = items.flatMap { items in
                items.list(upTo: CatalogueLimits.questionsOfStep, of: "item") { item in
                    item.entry { $0.required("field").flatMap { $0.field(at: place) } }
                }
            }
            guard id != nil, let title, let fields else { return nil }
            guard !fields.isEmpty else {
                items?.note("The group asks nothing.", "Write at least one `- field: …`.")
                return nil
            }
            return SharedGroup(title: title, fields: fields)
        }
    }
}
