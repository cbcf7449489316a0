import Yams

/// A value in a file: what stands under a key or in a list, and where.
///
/// Every reader returns `nil` after it has noted a fault, and only then.
struct Item {
    let file: SourceFile
    /// The key, or what the list's items are called.
    let name: String
    let node: Node
    /// The line of the key.
    let line: Int

    func note(_ reason: String, _ remedy: String) {
        file.note(line: line, reason, remedy)
    }

    /// Nothing after the colon, or `null`.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The word or text as it was written; empty where it is none.
    var written: String { node.scalar?.string ?? "" }

    /// Whether keys and values stand here.
    var isMapping: Bool { node.mapping != nil }

    /// Reads a mapping; keys that `read` did not ask for are unknown.
    func entry<Value>(_ read: (Entry) -> Value?) -> Value? {
        guard let entry = Entry(self) else { return nil }
        let value = read(entry)
        entry.noteUnknownKeys()
        return value
    }

    /// The items of a list.
    func list(upTo maximum: Int, of name: String) -> [Item]? {
        guard let sequence = node.sequence else {
            note("`\(self.name)` is not a list.", "Write one `- …` for each, or [] where there is none.")
            return nil
        }
        guard sequence.count <= maximum else {
            note("`\(self.name)` has more than \(maximum) items.", "Keep at most \(maximum).")
            return nil
        }
        return sequence.map { Item(file: file, name: name, node: $0, line: $0.mark?.line ?? line) }
    }

    /// Reads each item of a list; `nil` if any of them has a fault.
    func list<Value>(upTo maximum: Int, of name: String, _ read: (Item) -> Value?) -> [Value]? {
        guard let items = list(upTo: maximum, of: name) else { return nil }
        let values = items.map(read)
        return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
}
