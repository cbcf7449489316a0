import Yams

/// A mapping in a file. It remembers which keys were asked for: the others are unknown.
final class Entry {
    let item: Item
    private var values: [(key: String, value: Item)] = []
    private var asked: [String] = []

    /// - Returns: `nil`, with a fault noted, where the item is no mapping.
    init?(_ item: Item) {
        guard let mapping = item.node.mapping else {
            item.note("`\(item.name)` is not a list of keys and values.", "Write `key: value` lines under it.")
            return nil
        }
        self.item = item
        for (key, value) in mapping {
            let line = key.mark?.line ?? item.line
            guard let name = key.scalar?.string else {
                item.file.note(line: line, "A key is not a word.", "Write `key: value`.")
                continue
            }
            values.append((name, Item(file: item.file, name: shown(name), node: value, line: line)))
        }
    }

    /// What stands under a key that must have a value.
    func required(_ key: String) -> Item? {
        guard let value = find(key) else { return nil }
        if value.isNull {
            value.note("`\(key)` has no value.", "Write one.")
            return nil
        }
        return value
    }

    /// Reads what stands under a key that must be there, but may say `null`.
    ///
    /// - Returns: `nil` after a fault, `.some(nil)` for `null`.
    func nullable<Value>(_ key: String, _ read: (Item) -> Value?) -> Value?? {
        guard let value = find(key) else { return nil }
        return value.isNull ? .some(nil) : read(value).map { .some($0) }
    }

    /// Reads what stands under a key that may be missing, or say `null`.
    ///
    /// - Returns: `nil` after a fault, `.some(nil)` where there is nothing.
    func optional<Value>(_ key: String, _ read: (Item) -> Value?) -> Value?? {
        asked.append(key)
        guard let value = value(of: key), !value.isNull else { return .some(nil) }
        return read(value).map { .some($0) }
    }

    /// Those of some keys that stand here, in that order.
    func present(_ keys: [String]) -> [String] { keys.filter { value(of: $0) != nil } }

    /// Lets keys pass that cannot be judged because of an earlier fault.
    func allow(_ keys: [String]) { asked += keys }

    /// Notes every key that was not asked for.
    func noteUnknownKeys() {
        let known = asked.joined(separator: ", ")
        for (key, value) in values where !asked.contains(key) {
            value.note("There is no key `\(value.name)` here.", "Use \(known).")
        }
    }

    /// What stands under a key, if it is there at all.
    func value(of key: String) -> Item? { values.first { $0.key == key }?.value }

    private func find(_ key: String) -> Item? {
        asked.append(key)
        if let found = value(of: key) { return found }
        item.note("`\(key)` is missing.", "Add a line `\(key): …` to what begins here.")
        return nil
    }
}
