import Domain
import Primitives

/// Questions that stand together, with the buttons of a repetition's entry.
package struct SectionView: Sendable, Hashable {
    /// A button that changes how many entries there are.
    package struct Button: Sendable, Hashable {
        /// What the form sends under `do`.
        package let value: String
        package let label: String
    }

    /// Not called `title`: where there is none, a template would take the step's.
    package let heading: String?
    package let fields: [FieldView]
    package let remove: Button?
    package let add: Button?

    init(_ section: AskedSection, texts: Texts, field: (Question) -> FieldView) {
        let title = section.title.map { $0(texts.language) }
        fields = section.questions.map(field)
        guard let entry = section.entry else {
            (heading, remove, add) = (title, nil, nil)
            return
        }
        let (id, name) = (entry.repetition.id, title ?? "")
        heading = entry.number == 0 ? name : texts("form.entry", ["title": name, "n": String(entry.number)])
        remove =
            entry.number > 0 && entry.count > entry.repetition.minimum
            ? Button(value: "remove.\(id).\(entry.number)", label: texts("form.remove", ["n": String(entry.number)]))
            : nil
        add =
            entry.number == entry.count && entry.count < entry.repetition.maximum
            ? Button(value: "add.\(id)", label: texts("form.add", ["title": name])) : nil
    }
}

/// What a press on a form's page asks for, as its button sends it under `do`.
package enum FormPress: Sendable, Hashable {
    case goOn, back
    /// An answer changed that decides what is asked.
    /// - path: Of its question.
    case again(path: String)
    /// - document: Of the paper that is to be taken.
    case take(document: String)
    case add(repetition: String)
    case remove(repetition: String, number: Int)

    package init(_ text: String?) {
        let parts = (text ?? "").split(separator: ".", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "back": self = .back
        case "again": self = .again(path: rest)
        case "paper": self = .take(document: rest)
        case "add": self = .add(repetition: rest)
        case "remove":
            let names = rest.split(separator: ".").map(String.init)
            if names.count == 2, let number = Int(names[1]) {
                self = .remove(repetition: names[0], number: number)
            } else {
                self = .again(path: "")
            }
        default: self = .goOn
        }
    }
}
