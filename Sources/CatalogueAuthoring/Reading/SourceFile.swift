import Yams

/// One file of the catalogue while it is read.
final class SourceFile {
    /// As errors name it.
    let path: String
    private let text: String
    private let lines: [Substring]
    private let faults: FaultList

    /// - Returns: `nil`, with a fault noted, unless the bytes are UTF-8 of a bearable length.
    init?(path: String, bytes: [UInt8], faults: FaultList) {
        func refuse(_ reason: String, _ remedy: String) {
            faults.note(CatalogueFault(file: path, line: 0, reason: reason, remedy: remedy))
        }
        guard bytes.count <= CatalogueLimits.fileBytes else {
            refuse("The file has more than \(CatalogueLimits.fileBytes) bytes.", "Say the same in fewer words.")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            refuse("The file is not UTF-8.", "Save it as UTF-8.")
            return nil
        }
        self.path = path
        self.text = text
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.faults = faults
    }

    func note(line: Int, _ reason: String, _ remedy: String) {
        faults.note(CatalogueFault(file: path, line: line, reason: reason, remedy: remedy))
    }

    /// The first line from `line` on that holds `words`, or `line` itself.
    func line(of words: String, from line: Int) -> Int {
        guard (1...max(1, lines.count)).contains(line) else { return line }
        return lines[(line - 1)...].firstIndex { $0.contains(words) }.map { $0 + 1 } ?? line
    }

    /// The document, or `nil` with a fault noted.
    ///
    /// Scalars stay what the author wrote (no `no` that becomes false, no 6.10 that becomes 6.1).
    func root() -> Item? {
        guard hasNoAnchors() else { return nil }
        noteLongLines()
        do {
            guard let node = try Yams.compose(yaml: text, Resolver.basic) else {
                note(line: 0, "The file is empty.", "Write what the README of the catalogue lists for it.")
                return nil
            }
            return Item(file: self, name: "the file", node: node, line: node.mark?.line ?? 1)
        } catch {
            noteNotYAML(error)
            return nil
        }
    }

    /// Anchors and aliases hide from a reader what a service says, and let a small file grow without bound.
    private func hasNoAnchors() -> Bool {
        let opening: Set<UInt8> = [0x20, 0x09, 0x2D, 0x3A, 0x2C, 0x5B, 0x7B]  // space, tab, - : , [ {
        for (index, line) in lines.enumerated() {
            var previous: UInt8 = 0x20
            var isCandidate = false
            for byte in line.utf8 {
                if isCandidate, byte != 0x20 {
                    note(
                        line: index + 1, "Anchors (`&`) are not used here.",
                        "Write the value out, or a space after `&`.")
                    return false
                }
                isCandidate = byte == 0x26 && opening.contains(previous)
                previous = byte
            }
        }
        return true
    }

    /// Addresses are as long as they are.
    private func noteLongLines() {
        let limit = CatalogueLimits.lineCharacters
        for (index, line) in lines.enumerated() where line.utf8.count > limit {
            guard line.unicodeScalars.count > limit, line.firstRange(of: "://") == nil else { continue }
            note(line: index + 1, "The line has more than \(limit) characters.", "Break it, in a text after `>-`.")
        }
    }

    private func noteNotYAML(_ error: any Error) {
        let indent = "Correct the indentation or the quotes there."
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            note(line: mark.line, "This is not YAML: \(problem).", indent)
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0).count { $0 == 0x0A }
            note(line: offset == nil ? 0 : before + 1, "This is not YAML: \(problem).", "Remove the character.")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "`\(shown($0))`" }.joined(separator: ", ")
            note(line: context.mark.line, "The key \(names) stands twice.", "Keep one of the two.")
        default:
            note(line: 0, "This is not YAML.", indent)
        }
    }
}

/// A word of a file as an error may show it: short, on one line.
func shown(_ word: String) -> String {
    String(word.prefix(40).map { $0.isNewline ? " " : $0 })
}
