import Domain
import Primitives
import Yams

extension Item {
    /// A text in both languages.
    ///
    /// - Parameter places: The `{names}` that the node fills in this text; `nil` where they are not known.
    func localized(places: Set<String>? = []) -> LocalizedText? {
        entry { entry in
            let hindi = entry.required("hi").flatMap { $0.text(places: places) }
            let english = entry.required("en").flatMap { $0.text(places: places) }
            guard let hindi, let english else { return nil }
            return LocalizedText(hindi: hindi, english: english)
        }
    }

    /// A value with its date, source and confidence.
    func sourced<Value>(_ read: (Item) -> Value?) -> Sourced<Value>? {
        entry { entry in
            let value = entry.required("value").flatMap(read)
            let effectiveFrom = entry.nullable("effective_from") { $0.date() }
            let source = entry.nullable("source") { $0.source() }
            let confidence = entry.confidence(source: source)
            guard let value, let effectiveFrom, let source, let confidence else { return nil }
            return Sourced(
                value: value, effectiveFrom: effectiveFrom, source: source ?? "", confidence: confidence)
        }
    }

    /// Where something can be looked up: one address or a list of them.
    func source() -> String? {
        if node.scalar?.string.isEmpty == true { return "" }
        guard node.sequence != nil else { return text() }
        return list(upTo: 10, of: "source") { $0.text() }?.joined(separator: " ; ")
    }

    private func text(places: Set<String>?) -> String? {
        guard let text = text() else { return nil }
        guard let places else { return text }
        let strange = text.places.filter { !places.contains($0.name) || !$0.isClosed }
        for place in strange {
            file.note(
                line: file.line(of: place.written, from: line), "Nothing fills `\(shown(place.written))`.",
                places.isEmpty
                    ? "Take the braces away." : "Use \(places.sorted().map { "{\($0)}" }.joined(separator: ", ")).")
        }
        return strange.isEmpty ? text : nil
    }
}

extension Entry {
    /// How sure a value is; what is not unconfirmed must say where it can be looked up.
    func confidence(source: String??) -> Confidence? {
        let confidence = required("confidence").flatMap {
            $0.word(among: [Confidence.official, .press, .unconfirmed])
        }
        guard let confidence, let source else { return nil }
        if confidence != .unconfirmed, (source ?? "").isEmpty {
            value(of: "source")?.note(
                "`confidence: \(confidence.rawValue)` needs a source.",
                "Write where it can be looked up, or `confidence: unconfirmed`.")
            return nil
        }
        return confidence
    }
}
