import Yams

/// Reads one file of the table; every complaint names file and line.
struct DeviceTableReader {
    let file: String

    private static let keys: Set<String> = ["name", "usb", "class", "role", "dots", "endpoints", "quirks"]
    private static let dotsRange = 128...1_024
    private static let maximumNameBytes = 120

    /// The entries with the lines at which they begin.
    func read(_ yaml: String) throws(DeviceTableError) -> [(line: Int, entry: DeviceEntry)] {
        guard yaml.utf8.count <= DeviceTable.maximumFileBytes else {
            throw problem(.tooLarge(maximumBytes: DeviceTable.maximumFileBytes), line: 0)
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw notYAML(error)
        }
        guard let root, let mapping = root.mapping, let list = mapping["devices"]?.sequence else {
            throw problem(.notAList, line: root?.mark?.line ?? 1)
        }
        for (key, _) in mapping where key.string != "devices" {
            throw problem(.unknownKey(shown(key)), line: line(key))
        }
        var entries: [(Int, DeviceEntry)] = []
        for node in list {
            entries.append((line(node), try entry(node)))
        }
        return entries
    }

    private func entry(_ node: Node) throws(DeviceTableError) -> DeviceEntry {
        guard let mapping = node.mapping else { throw problem(.notAList, line: line(node)) }
        for (key, _) in mapping where !Self.keys.contains(key.string ?? "") {
            throw problem(.unknownKey(shown(key)), line: line(key))
        }
        func required(_ key: String) throws(DeviceTableError) -> Node {
            guard let value = mapping[key] else { throw problem(.missing(key), line: line(node)) }
            return value
        }
        let name = try value(required("name"), "name", "a name of at most \(Self.maximumNameBytes) bytes") {
            (1...Self.maximumNameBytes).contains($0.utf8.count) ? $0 : nil
        }
        let usb = try value(required("usb"), "usb", "vendor and product as lsusb shows them, such as 04b8:0e15") {
            USBIdentity($0)
        }
        _ = try value(required("class"), "class", "`printer`") { $0 == "printer" ? $0 : nil }
        let role = try value(required("role"), "role", choices(DeviceRole.self)) { DeviceRole(rawValue: $0) }
        let dots = try value(required("dots"), "dots", "the head's dots, \(Self.dotsRange), a multiple of 8") {
            Int($0).flatMap { Self.dotsRange.contains($0) && $0 % 8 == 0 ? $0 : nil }
        }
        return DeviceEntry(
            name: name, usb: usb, role: role, dots: dots, endpoints: try endpoints(mapping["endpoints"]),
            quirks: try quirks(mapping["quirks"]))
    }

    private func endpoints(_ node: Node?) throws(DeviceTableError) -> USBEndpoints? {
        guard let node else { return nil }
        let expected = "{ out: 0x01, in: 0x82 }, or only out"
        guard let mapping = node.mapping, let out = mapping["out"] else {
            throw problem(.badValue(key: "endpoints", expected: expected), line: line(node))
        }
        for (key, _) in mapping where key.string != "out" && key.string != "in" {
            throw problem(.unknownKey(shown(key)), line: line(key))
        }
        let outAddress = try value(out, "out", "an address from 0x01 to 0x0f") { address($0, in: 0x01...0x0F) }
        guard let `in` = mapping["in"] else { return USBEndpoints(out: outAddress, in: nil) }
        let inAddress = try value(`in`, "in", "an address from 0x81 to 0x8f") { address($0, in: 0x81...0x8F) }
        return USBEndpoints(out: outAddress, in: inAddress)
    }

    private func quirks(_ node: Node?) throws(DeviceTableError) -> Set<DeviceQuirk> {
        guard let node else { return [] }
        guard let list = node.sequence else {
            throw problem(.badValue(key: "quirks", expected: "a list such as [no-cutter]"), line: line(node))
        }
        var quirks: Set<DeviceQuirk> = []
        for item in list {
            quirks.insert(try value(item, "quirks", choices(DeviceQuirk.self)) { DeviceQuirk(rawValue: $0) })
        }
        return quirks
    }

    private func value<Value>(
        _ node: Node, _ key: String, _ expected: String, _ parse: (String) -> Value?
    ) throws(DeviceTableError) -> Value {
        guard let text = node.scalar?.string, let value = parse(text) else {
            throw problem(.badValue(key: key, expected: expected), line: line(node))
        }
        return value
    }

    private func address(_ text: String, in range: ClosedRange<UInt8>) -> UInt8? {
        guard text.hasPrefix("0x"), let address = UInt8(text.dropFirst(2), radix: 16), range.contains(address) else {
            return nil
        }
        return address
    }

    private func choices<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
    where Choice.RawValue == String {
        "one of " + type.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// A key as an error may show it: short, one line.
    private func shown(_ node: Node) -> String {
        String((node.scalar?.string ?? "?").prefix(40).map { $0.isNewline ? " " : $0 })
    }

    private func line(_ node: Node) -> Int { node.mark?.line ?? 0 }

    private func problem(_ problem: DeviceTableError.Problem, line: Int) -> DeviceTableError {
        DeviceTableError(file: file, line: line, problem: problem)
    }

    private func notYAML(_ error: any Error) -> DeviceTableError {
        guard let error = error as? YamlError else { return problem(.notYAML("unknown"), line: 0) }
        switch error {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            return problem(.notYAML(reason), line: mark.line)
        case .reader(let reason, _, _, _):
            return problem(.notYAML(reason), line: 0)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return problem(.notYAML("doubled key " + duplicates.joined(separator: ", ")), line: context.mark.line)
        default:
            return problem(.notYAML("unknown"), line: 0)
        }
    }
}
