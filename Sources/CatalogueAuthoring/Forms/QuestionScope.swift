import Domain

/// Which questions conditions may name, while a form is read from its first question to its last.
final class QuestionScope {
    /// What stands under a name.
    enum Found {
        case question(FormField.Kind)
        /// Something with a fault of its own: what names it is not judged.
        case faulty
        case nothing
    }

    private var questions: [String: FormField.Kind?] = [:]
    /// Names of questions, groups and repetitions, with their lines.
    private var lines: [String: Int] = [:]
    /// Beginnings of paths under which anything may stand, because a group could not be read.
    private var openings: Set<String> = []
    /// The shared groups that the form uses, in order.
    private(set) var groups: [String] = []
    /// How many questions were read; each entry of a repetition counted once.
    private(set) var count = 0

    /// Takes a name; notes a fault where it is taken already.
    func claim(_ path: String, for item: Item) -> Bool {
        if let first = lines[path] {
            item.note(
                "The id `\(shown(item.written))` stands in line \(first) already.",
                "Give one of them another id.")
            return false
        }
        lines[path] = item.line
        return true
    }

    /// Takes a question; of several with one name, which is a fault, the first counts.
    ///
    /// - Parameter kind: `nil` where it has a fault.
    func add(_ path: String, _ kind: FormField.Kind?) {
        if questions[path] == nil { questions[path] = .some(kind) }
        count += 1
    }

    func use(group: String) { groups.append(group) }

    /// Names under which a question shows what the register knows, to be put right: the two mean the same.
    private(set) var corrected: Set<String> = []

    func correct(_ path: String) { corrected.insert(path) }

    /// Lets anything that begins with this path pass; everything where it is empty.
    func open(_ path: String) { openings.insert(path.isEmpty ? "" : path + ".") }

    /// The rule of ``Domain/Form/asked(_:_:)``: a name in the same group or entry comes before one outside.
    func find(_ name: String, within names: [String]) -> Found {
        for length in stride(from: names.count, through: 0, by: -1) {
            let path = (names.prefix(length) + [name]).joined(separator: ".")
            if let kind = questions[path] { return kind.map { .question($0) } ?? .faulty }
            if openings.contains(where: path.hasPrefix) { return .faulty }
        }
        return .nothing
    }

    /// The paths that papers can name: all but those in entries of repetitions, whose number nobody knows beforehand.
    var paths: Set<String> { Set(questions.keys.filter { !$0.contains(FormPlace.entry) }) }

    /// Whether every question could be read, so that a path which is not there is a fault.
    var isWhole: Bool { openings.isEmpty }
}

/// Where in a form something stands.
struct FormPlace {
    /// Stands for the number of an entry in the paths of its questions.
    static let entry = "#"

    let scope: QuestionScope
    let lists: CatalogueLists
    let pending: PendingReferences
    /// The names of the group or entry that it is in, outermost first.
    var names: [String] = []

    func within(_ names: String...) -> FormPlace {
        var place = self
        place.names += names
        return place
    }

    func path(_ name: String) -> String { (names + [name]).joined(separator: ".") }

    func find(_ name: String) -> QuestionScope.Found { scope.find(name, within: names) }
}
