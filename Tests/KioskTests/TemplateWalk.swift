import Kiosk
import Foundation

/// Reads a Mustache text into its tags, and follows them over a view as the renderer does: a name that nothing holds
/// is an error here, where the renderer writes nothing.
struct TemplateWalk {
    indirect enum Node {
        case value(String)
        case section(String, inverted: Bool, place: String, [Node])
        case partial(String)
        case parent(String, blocks: [String: [Node]])
        case block(String, [Node])
    }

    struct Fault: Error, CustomStringConvertible { let description: String }

    let pages: [String: String]
    private(set) var faults: [String] = []
    /// Sections entered, by template and position.
    private(set) var entered: Set<String> = []
    private var trees: [String: [Node]] = [:]

    init(pages: [String: String]) throws {
        self.pages = pages
        for (name, text) in pages {
            var tags = try Self.tags(text)[...]
            trees[name] = try Self.nodes(&tags, until: nil, template: name)
        }
    }

    /// All sections that exist.
    var sections: Set<String> { trees.values.reduce(into: []) { Self.collect($1, into: &$0) } }

    mutating func walk(_ template: String, over root: Any) {
        guard let tree = trees[template] else { return faults.append("no template \(template)") }
        walk(tree, stack: [root], blocks: [:], template: template)
    }

    private mutating func walk(_ nodes: [Node], stack: [Any], blocks: [String: [Node]], template: String) {
        for node in nodes {
            switch node {
            case .value(let name):
                if case .unknown = Self.look(name, in: stack) {
                    faults.append("\(template): {{\(name)}} names nothing")
                }
            case .section(let name, let inverted, let place, let inner):
                walkSection(name, inverted, place, inner, stack: stack, blocks: blocks, template: template)
            case .partial(let name):
                guard let tree = trees[name] else { faults.append("\(template): no partial \(name)"); continue }
                walk(tree, stack: stack, blocks: blocks, template: name)
            case .parent(let name, let own):
                guard let tree = trees[name] else { faults.append("\(template): no parent \(name)"); continue }
                walk(tree, stack: stack, blocks: own.merging(blocks) { $1 }, template: name)
            case .block(let name, let standard):
                walk(blocks[name] ?? standard, stack: stack, blocks: blocks, template: template)
            }
        }
    }

    private mutating func walkSection(
        _ name: String, _ inverted: Bool, _ place: String, _ inner: [Node], stack: [Any], blocks: [String: [Node]],
        template: String
    ) {
        let items: [Any]
        switch Self.look(name, in: stack) {
        case .unknown:
            faults.append("\(template): {{#\(name)}} names nothing")
            return
        case .nothing: items = []
        case .found(let value as Bool): items = value ? [stack[stack.count - 1]] : []
        case .found(let value):
            let mirror = Mirror(reflecting: value)
            items = mirror.displayStyle == .collection ? mirror.children.map(\.value) : [value]
        }
        if inverted {
            if items.isEmpty { enter(place, inner, [stack], blocks, template) }
        } else if !items.isEmpty {
            enter(place, inner, items.map { stack + [$0] }, blocks, template)
        }
    }

    private mutating func enter(
        _ place: String, _ inner: [Node], _ stacks: [[Any]], _ blocks: [String: [Node]], _ template: String
    ) {
        entered.insert(place)
        for stack in stacks { walk(inner, stack: stack, blocks: blocks, template: template) }
    }

    enum Found { case unknown, nothing, found(Any) }

    static func look(_ name: String, in stack: [Any]) -> Found {
        if name == "." { return .found(stack[stack.count - 1]) }
        let parts = name.split(separator: ".").map(String.init)
        for object in stack.reversed() {
            switch child(parts[0], of: object) {
            case .unknown: continue
            case .nothing: return .nothing
            case .found(var value):
                for part in parts.dropFirst() {
                    switch child(part, of: value) {
                    case .unknown: return .unknown
                    case .nothing: return .nothing
                    case .found(let next): value = next
                    }
                }
                return .found(value)
            }
        }
        return .unknown
    }

    private static func child(_ name: String, of object: Any) -> Found {
        if let scope = object as? TextScope { return scope.child(named: name).map { .found($0) } ?? .unknown }
        guard let value = Mirror(reflecting: object).children.first(where: { $0.label == name })?.value else {
            return .unknown
        }
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return .found(value) }
        return mirror.children.first.map { .found($0.value) } ?? .nothing
    }

    private static func collect(_ nodes: [Node], into places: inout Set<String>) {
        for node in nodes {
            switch node {
            case .section(_, _, let place, let inner):
                places.insert(place)
                collect(inner, into: &places)
            case .block(_, let inner): collect(inner, into: &places)
            case .parent(_, let blocks): for inner in blocks.values { collect(inner, into: &places) }
            case .value, .partial: break
            }
        }
    }
}

extension TemplateWalk {
    /// The inside of each `{{…}}` with its position.
    static func tags(_ text: String) throws -> [(tag: String, at: Int)] {
        var tags: [(String, Int)] = []
        var rest = text[...]
        var offset = 0
        while let open = rest.range(of: "{{") {
            offset += rest.distance(from: rest.startIndex, to: open.lowerBound)
            rest = rest[open.upperBound...]
            guard let close = rest.range(of: "}}") else { throw Fault(description: "a tag is not closed") }
            let tag = String(rest[..<close.lowerBound])
            guard !tag.hasPrefix("{"), !tag.hasPrefix("&") else { throw Fault(description: "unescaped: {{\(tag)}}") }
            tags.append((tag, offset))
            offset += 2 + rest.distance(from: rest.startIndex, to: close.upperBound)
            rest = rest[close.upperBound...]
        }
        return tags
    }

    static func nodes(
        _ tags: inout ArraySlice<(tag: String, at: Int)>, until end: String?, template: String
    ) throws -> [Node] {
        var nodes: [Node] = []
        while let (tag, at) = tags.popFirst() {
            let name = String(tag.dropFirst())
            switch tag.first {
            case "/":
                guard name == end else { throw Fault(description: "\(template): {{\(tag)}} closes nothing") }
                return nodes
            case "#", "^":
                let inner = try self.nodes(&tags, until: name, template: template)
                nodes.append(.section(name, inverted: tag.first == "^", place: "\(template)@\(at) {{\(tag)}}", inner))
            case ">": nodes.append(.partial(name))
            case "$": nodes.append(.block(name, try self.nodes(&tags, until: name, template: template)))
            case "<":
                let inner = try self.nodes(&tags, until: name, template: template)
                nodes.append(
                    .parent(
                        name,
                        blocks: inner.reduce(into: [:]) {
                            if case .block(let block, let content) = $1 { $0[block] = content }
                        }))
            case "!": continue
            default: nodes.append(.value(tag))
            }
        }
        if let end { throw Fault(description: "\(template): \(end) is not closed") }
        return nodes
    }
}
