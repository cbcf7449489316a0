import FoundationEssentials
import Paper
import Primitives
import Yams

/// What is wrong with a configuration file: where, and what to do.
package struct SettingsProblem: Reported, Hashable {
    package var file: String
    /// From 1; 0 where no line is to blame.
    package var line: Int
    package var reason: String
    package var recovery: String

    package var key: String { "settings.unreadable" }
    package var summary: String { line > 0 ? "\(file), line \(line): \(reason)." : "\(file): \(reason)." }
}

extension NodeSettings {
    /// No configuration is larger.
    package static let maximumBytes = 65_536

    /// Reads the file at `path`.
    ///
    /// - Throws: ``SettingsProblem`` with file, line and remedy.
    package init(path: String) throws {
        let remedy = "Copy firmware-config/eseva-node.yaml and change what differs here."
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw SettingsProblem(file: path, line: 0, reason: "the file can't be read", recovery: remedy)
        }
        guard data.count <= Self.maximumBytes else {
            throw SettingsProblem(file: path, line: 0, reason: "the file is too large", recovery: remedy)
        }
        try self.init(yaml: String(decoding: data, as: UTF8.self), file: path)
    }

    /// Reads the text of a configuration; `file` only names it in errors.
    package init(yaml: String, file: String) throws {
        self = .standard
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw SettingsProblem(file: file, line: error.line, reason: error.reason, recovery: error.remedy)
        }
        guard let root else { return }
        try SettingsReader(file: file).read(root, path: "", into: &self)
    }
}

/// Walks the configuration; each unknown key and each wrong value is an error with its line.
private struct SettingsReader {
    private static let sections: Set<String> = [
        "kiosk", "centre", "state", "printer", "unlock", "store", "identity",
    ]

    let file: String

    func read(_ node: Node, path: String, into settings: inout NodeSettings) throws {
        guard let mapping = node.mapping else {
            throw problem(node, "\(path.isEmpty ? "the file" : path) must hold keys", "Write `key: value` lines.")
        }
        for (keyNode, value) in mapping {
            let key = (path.isEmpty ? "" : path + ".") + (keyNode.string ?? "?")
            if Self.sections.contains(key) {
                try read(value, path: key, into: &settings)
            } else {
                try set(key, value, at: keyNode, in: &settings)
            }
        }
    }

    private func set(_ key: String, _ value: Node, at keyNode: Node, in settings: inout NodeSettings) throws {
        switch key {
        case "data_directory": settings.dataDirectory = try text(value, key)
        case "runtime_directory": settings.runtimeDirectory = try text(value, key)
        case "kiosk.host": settings.kioskHost = try text(value, key)
        case "kiosk.port": settings.kioskPort = try number(value, key, 0...65_535)
        case "kiosk.hosts": settings.kioskHosts = try texts(value, key)
        case "kiosk.session_idle_minutes": settings.sessionIdleMinutes = try number(value, key, 1...720)
        case "centre.weekly_off": settings.weeklyOff = try weekdays(value, key)
        case "state.exchange_interval_seconds": settings.exchangeIntervalSeconds = try number(value, key, 0...86_400)
        case "printer.devices": settings.deviceTables = try text(value, key)
        case "printer.page": settings.pagePrinter = try pagePrinter(value, key)
        case "printer.spool_retention_seconds": settings.spoolRetentionSeconds = try number(value, key, 1...86_400)
        case "unlock.passphrase_file":
            let path = try text(value, key)
            if settings.unlock != .unattended { settings.unlock = .passphraseFile(path: path) }
        case "unlock.unattended":
            if try flag(value, key) { settings.unlock = .unattended }
        case "identity.certificates": settings.uidaiCertificates = try text(value, key)
        case "store.synchronous": settings.durability = try text(value, key)
        default:
            throw problem(
                keyNode, "unknown key `\(key)`", "firmware-config/eseva-node.yaml lists all keys; check the spelling.")
        }
    }

    private func pagePrinter(_ node: Node, _ key: String) throws -> NodeSettings.PagePrinterChoice {
        let text = try text(node, key)
        if text == "spool" { return .spool }
        guard text.hasPrefix("ipp://") || text.hasPrefix("ipps://") || text.hasPrefix("http://") else {
            throw problem(node, "`\(key)` is neither `spool` nor an ipp:// address", "Write `spool` or the address.")
        }
        return .ipp(url: text)
    }

    private func text(_ node: Node, _ key: String) throws -> String {
        guard let text = node.string, !text.isEmpty else {
            throw problem(node, "`\(key)` must be a text", "Write it after the colon.")
        }
        return text
    }

    private func texts(_ node: Node, _ key: String) throws -> [String] {
        guard let sequence = node.sequence else {
            throw problem(node, "`\(key)` must be a list", "Write `[name, name]`.")
        }
        return try sequence.map { try text($0, key) }
    }

    private func weekdays(_ node: Node, _ key: String) throws -> [Weekday] {
        let days = try texts(node, key).map { text in
            guard let day = Weekday(rawValue: text) else {
                throw problem(node, "`\(text)` is no day of the week", "Write days like [sunday] or [sunday, monday].")
            }
            return day
        }
        guard Set(days).count == days.count, days.count <= WorkingCalendar.mostWeeklyOff else {
            throw problem(
                node, "`\(key)` names a day twice or more than \(WorkingCalendar.mostWeeklyOff) days",
                "Write each day of rest once.")
        }
        return days
    }

    private func flag(_ node: Node, _ key: String) throws -> Bool {
        guard let flag = node.bool else {
            throw problem(node, "`\(key)` must be true or false", "Write one of the two words.")
        }
        return flag
    }

    private func number(_ node: Node, _ key: String, _ range: ClosedRange<Int>) throws -> Int {
        guard let number = node.int, range.contains(number) else {
            throw problem(
                node, "`\(key)` must be a number from \(range.lowerBound) to \(range.upperBound)",
                "Write such a number.")
        }
        return number
    }

    private func problem(_ node: Node, _ reason: String, _ recovery: String) -> SettingsProblem {
        SettingsProblem(file: file, line: node.mark?.line ?? 0, reason: reason, recovery: recovery)
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 0
        }
    }

    fileprivate var reason: String {
        guard case .duplicatedKeysInMapping(let keys, _) = self else { return "this is no YAML" }
        return "these keys begin here, and some stand twice: \(keys.joined(separator: ", "))"
    }

    fileprivate var remedy: String {
        guard case .duplicatedKeysInMapping = self else { return "Check indentation and colons of that line." }
        return "Write each key once."
    }
}
