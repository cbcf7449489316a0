extension Form {
    /// The field that is asked, or could be asked, under a path: with entries up to a repetition's maximum.
    package func field(at path: String) -> FormField? {
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return steps.lazy.compactMap { Self.field(names[...], in: $0.items) }.first
    }

    /// The path of the question that states a fact.
    package func question(stating fact: StatedFact) -> String? {
        steps.lazy.flatMap(\.items).lazy.compactMap { item in
            if case .field(let field) = item, field.states == fact { field.id } else { nil }
        }.first
    }

    /// The repetition whose count is kept under that path.
    package func repetition(_ id: String) -> Repetition? {
        steps.lazy.flatMap(\.items).lazy.compactMap { item in
            if case .repetition(let repetition) = item, repetition.id == id { repetition } else { nil }
        }.first
    }

    private static func field(_ names: ArraySlice<String>, in items: [FormItem]) -> FormField? {
        guard let name = names.first else { return nil }
        for item in items {
            switch item {
            case .field(let field):
                if names.count == 1, field.id == name { return field }
            case .group(let group):
                guard group.id == name else { continue }
                if let field = Self.field(names.dropFirst(), in: group.fields.map { .field($0) }) { return field }
            case .repetition(let repetition):
                guard repetition.id == name, let text = names.dropFirst().first, let number = Int(text),
                    String(number) == text, (1...max(1, repetition.maximum)).contains(number)
                else { continue }
                if let field = Self.field(names.dropFirst(2), in: repetition.items) { return field }
            }
        }
        return nil
    }
}
