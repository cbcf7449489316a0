import Yams

/// As much of JSON Schema 2020-12 as the authors' schemas use, on YAML read by version 1.2's rules.
struct SchemaChecker {
    /// A key of a schema: where its object is described, and the key.
    struct Key: Hashable, CustomStringConvertible {
        var object: String
        var key: String
        var description: String { "\(object) \(key)" }
    }

    private let files: [String: Node]

    /// - Parameter files: The text of each schema by its file's name.
    init(_ files: [String: String]) throws {
        self.files = try files.mapValues { try Yams.compose(yaml: $0, Resolver.basic) ?? Node([:]) }
    }

    /// The keys that stand in a value; `nil` where the schema refuses it.
    func keys(of value: Node, in file: String) throws -> Set<Key>? {
        guard let schema = files[file] else { return nil }
        return try check(value, schema, Position(file: file, path: file))
    }

    /// Every key that some schema allows.
    var allowed: Set<Key> {
        files.reduce(into: []) { keys, file in Self.collect(file.value, file.key, into: &keys) }
    }

    private struct Position {
        var file: String
        var path: String

        func below(_ step: String) -> Position { Position(file: file, path: path + "/" + step) }
    }

    private static func collect(_ schema: Node, _ path: String, into keys: inout Set<Key>) {
        for (index, item) in (schema.sequence ?? []).enumerated() { collect(item, "\(path)/\(index)", into: &keys) }
        guard let mapping = schema.mapping else { return }
        if mapping["additionalProperties"] != nil, let properties = mapping["properties"]?.mapping {
            for key in properties.keys { keys.insert(Key(object: path, key: key.string ?? "")) }
        }
        for (key, value) in mapping { collect(value, "\(path)/\(key.string ?? "")", into: &keys) }
    }

    private func check(_ value: Node, _ schema: Node, _ position: Position) throws -> Set<Key>? {
        guard let schema = schema.mapping, isOfType(value, schema), try isInLimits(value, schema) else { return nil }
        var keys: Set<Key> = []
        if let reference = schema["$ref"]?.string {
            guard let found = try follow(reference, value, position) else { return nil }
            keys.formUnion(found)
        }
        for (index, part) in (schema["allOf"]?.sequence ?? []).enumerated() {
            guard let found = try check(value, part, position.below("allOf/\(index)")) else { return nil }
            keys.formUnion(found)
        }
        if let parts = schema["oneOf"]?.sequence {
            let found = try parts.enumerated().compactMap {
                try check(value, $1, position.below("oneOf/\($0)"))
            }
            guard found.count == 1 else { return nil }
            keys.formUnion(found[0])
        }
        guard let inside = try checkInside(value, schema, position) else { return nil }
        return keys.union(inside)
    }

    private func follow(_ reference: String, _ value: Node, _ position: Position) throws -> Set<Key>? {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? position.file : String(parts[0])
        guard let name = parts.last?.split(separator: "/").last,
            let schema = files[file]?.mapping?["$defs"]?.mapping?.value(of: String(name))
        else { throw Missing(reference: reference) }
        return try check(value, schema, Position(file: file, path: "\(file)/$defs/\(name)"))
    }

    private struct Missing: Error { var reference: String }

    /// Checks the values of a mapping or a list.
    private func checkInside(_ value: Node, _ schema: Node.Mapping, _ position: Position) throws -> Set<Key>? {
        var keys: Set<Key> = []
        if let items = schema["items"] {
            for item in value.sequence ?? [] {
                guard let found = try check(item, items, position.below("items")) else { return nil }
                keys.formUnion(found)
            }
        }
        guard let mapping = value.mapping else { return keys }
        let names = mapping.keys.compactMap(\.string)
        let properties = schema["properties"]?.mapping
        let isClosed = schema["additionalProperties"]?.string == "false"
        for key in schema["required"]?.sequence ?? [] where !names.contains(key.string ?? "") { return nil }
        if let allowed = schema["propertyNames"]?.mapping?["enum"]?.sequence?.compactMap(\.string) {
            guard names.allSatisfy(allowed.contains) else { return nil }
        }
        for (key, others) in schema["dependentRequired"]?.mapping ?? [:] where names.contains(key.string ?? "") {
            guard (others.sequence ?? []).allSatisfy({ names.contains($0.string ?? "") }) else { return nil }
        }
        for (key, inner) in mapping {
            let name = key.string ?? ""
            guard let described = properties?.value(of: name) else {
                if isClosed { return nil }
                continue
            }
            guard let found = try check(inner, described, position.below("properties/\(name)")) else { return nil }
            keys.formUnion(found)
            if isClosed { keys.insert(Key(object: position.path, key: name)) }
        }
        return keys
    }
}
