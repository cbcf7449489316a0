import Yams

extension RegisterMapping {
    /// Reads a mapping.
    ///
    /// - Throws: ``RegisterFileProblem/mapping(line:reason:)`` with the place of the first mistake: an unknown key,
    /// field
    ///   or word of ours, a required fact without a column.
    package init(yaml: String) throws(RegisterFileProblem) {
        guard yaml.utf8.count <= RegisterLimits.mappingBytes else {
            throw .mapping(line: 1, reason: "it has more than \(RegisterLimits.mappingBytes) bytes")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw .mapping(line: (error as? YamlError)?.line ?? 1, reason: "it is no YAML")
        }
        guard let keys = root?.mapping else { throw .mapping(line: 1, reason: "it is no list of keys") }
        self.init(
            format: .csv, separator: 0x2C, dates: .iso, columns: [:], constants: [:], words: [:], leftOutWhenWrong: [])
        for (key, value) in keys { try read(key, value) }
        try check()
    }

    private mutating func read(_ key: Node, _ value: Node) throws(RegisterFileProblem) {
        switch key.string {
        case "format": format = try Self.choice(value)
        case "dates": dates = try Self.choice(value)
        case "separator":
            let text = value.string == "tab" ? "\t" : value.string ?? ""
            guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x22, byte != 0x0A else {
                throw value.mistake("a separator is one character, or the word tab")
            }
            separator = byte
        case "columns": columns = try Self.texts(value)
        case "constants": constants = try Self.texts(value)
        case "words":
            for (name, list) in try Self.entries(value) {
                words[try Self.field(name)] = try Self.translations(name, list)
            }
        case "left_out_when_wrong":
            guard let list = value.sequence else { throw value.mistake("this is no list") }
            for name in list {
                let field = try Self.field(name)
                guard field.isOptional else { throw name.mistake("no row does without \(field.rawValue)") }
                leftOutWhenWrong.insert(field)
            }
        default: throw key.mistake("unknown key \(key.string ?? "")")
        }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: Node
    ) throws(RegisterFileProblem) -> Choice where Choice.RawValue == String {
        guard let choice = value.string.flatMap({ Choice(rawValue: $0) }) else {
            let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw value.mistake("it is one of \(all)")
        }
        return choice
    }

    private static func texts(_ value: Node) throws(RegisterFileProblem) -> [RegisterField: String] {
        var texts: [RegisterField: String] = [:]
        for (name, node) in try entries(value) {
            guard let text = node.string, !text.isEmpty else { throw node.mistake("this is no text") }
            texts[try field(name)] = text
        }
        return texts
    }

    private static func translations(_ name: Node, _ value: Node) throws(RegisterFileProblem) -> [String: String] {
        guard let ours = try field(name).ourWords else { throw name.mistake("this fact is no word") }
        let entries = try entries(value)
        guard entries.count <= RegisterLimits.wordsPerField else { throw name.mistake("too many words") }
        var words: [String: String] = [:]
        for (word, node) in entries {
            guard let word = word.string, let our = node.string, ours.contains(our) else {
                throw node.mistake("our words are \(ours.joined(separator: ", "))")
            }
            words[word.lowercased()] = our
        }
        return words
    }

    private static func entries(_ value: Node) throws(RegisterFileProblem) -> [(Node, Node)] {
        guard let mapping = value.mapping else { throw value.mistake("this is no list of keys") }
        return mapping.map { ($0.key, $0.value) }
    }

    private static func field(_ node: Node) throws(RegisterFileProblem) -> RegisterField {
        guard let field = node.string.flatMap({ RegisterField(rawValue: $0) }) else {
            throw node.mistake("unknown fact \(node.string ?? "")")
        }
        return field
    }

    /// Each required fact has a column or a constant; of two scripts, one.
    private func check() throws(RegisterFileProblem) {
        func isKnown(_ field: RegisterField) -> Bool { columns[field] != nil || constants[field] != nil }
        for field in RegisterField.allCases where !field.isOptional {
            guard isKnown(field) || field.otherScript.map(isKnown) == true else {
                throw .mapping(line: 1, reason: "\(field.rawValue) has no column")
            }
        }
        guard columns.count <= RegisterLimits.columns else { throw .mapping(line: 1, reason: "too many columns") }
        for field in [RegisterField.family, .member] where columns[field] == nil {
            throw .mapping(line: 1, reason: "\(field.rawValue) can't be the same in every row")
        }
    }
}

extension Node {
    /// A mistake at the node's place.
    fileprivate func mistake(_ reason: String) -> RegisterFileProblem {
        .mapping(line: mark?.line ?? 1, reason: reason)
    }
}

extension YamlError {
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
