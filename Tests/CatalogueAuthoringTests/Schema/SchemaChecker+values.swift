import Yams

extension SchemaChecker {
    func isOfType(_ value: Node, _ schema: Node.Mapping) -> Bool {
        guard let type = schema["type"] else { return true }
        let types = type.sequence?.compactMap(\.string) ?? [type.string ?? ""]
        return types.contains { $0 == value.jsonType || ($0 == "number" && value.jsonType == "integer") }
    }

    func isInLimits(_ value: Node, _ schema: Node.Mapping) throws -> Bool {
        if let words = schema["enum"]?.sequence?.compactMap(\.string) {
            guard value.jsonType == "string", let word = value.string, words.contains(word) else { return false }
        }
        if let word = schema["const"]?.string, value.string != word { return false }
        if let pattern = schema["pattern"]?.string, value.jsonType == "string" {
            guard try Regex(pattern).firstMatch(in: value.string ?? "") != nil else { return false }
        }
        let count = value.sequence?.count ?? value.string?.unicodeScalars.count ?? 0
        let isList = value.sequence != nil
        if let least = number(schema[isList ? "minItems" : "minLength"]), Double(count) < least { return false }
        if let most = number(schema[isList ? "maxItems" : "maxLength"]), Double(count) > most { return false }
        guard ["integer", "number"].contains(value.jsonType), let amount = number(value) else { return true }
        if let least = number(schema["minimum"]), amount < least { return false }
        if let most = number(schema["maximum"]), amount > most { return false }
        return true
    }

    private func number(_ node: Node?) -> Double? { node?.string.flatMap { Double($0) } }
}

extension Node.Mapping {
    /// What stands under a key, whatever YAML takes the word for: `on` is a word here.
    func value(of key: String) -> Node? { first { $0.key.string == key }?.value }
}

extension Node {
    /// What JSON calls this value, as YAML 1.2 reads it.
    var jsonType: String {
        guard let scalar else { return mapping == nil ? "array" : "object" }
        guard scalar.style == .plain else { return "string" }
        switch scalar.string {
        case "", "~", "null": return "null"
        case "true", "false": return "boolean"
        case let text where text.wholeMatch(of: /-?[0-9]+/) != nil: return "integer"
        case let text where text.wholeMatch(of: /-?[0-9]+\.[0-9]+/) != nil: return "number"
        default: return "string"
        }
    }

    /// The paths of every mapping in it: positions among a mapping's values or a list's items.
    var mappings: [[Int]] {
        let inner = mapping?.map(\.value) ?? sequence.map(Array.init) ?? []
        let below = inner.enumerated().flatMap { index, node in node.mappings.map { [index] + $0 } }
        return (mapping == nil ? [] : [[]]) + below
    }

    /// The same with the pairs of one of its mappings changed.
    func changing(_ path: ArraySlice<Int>, _ change: (inout [(Node, Node)]) -> Void) -> Node {
        if let mapping {
            var pairs = mapping.map { ($0.key, $0.value) }
            if let index = path.first {
                pairs[index].1 = pairs[index].1.changing(path.dropFirst(), change)
            } else {
                change(&pairs)
            }
            return Node(pairs, mapping.tag, mapping.style)
        }
        guard let sequence, let index = path.first else { return self }
        var items = Array(sequence)
        items[index] = items[index].changing(path.dropFirst(), change)
        return Node(items, sequence.tag, sequence.style)
    }
}
