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
            let text = LocalizedText(hindi: hindi, english: english)
            return entry.isInOrder(text) ? text : nil
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
        guard node.sequence != nil else { return address() }
        return list(upTo: CatalogueLimits.sources, of: "source") { $0.address() }?.joined(separator: " ; ")
    }

    private func address() -> String? {
        guard let text = text() else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(where: { " ;\n".contains($0) })
        else {
            note("`\(name)` is not an address.", "Write where it can be looked up, like https://…, or null.")
            return nil
        }
        return text
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
    /// Whether the English text is in Latin letters, and both texts have the same places.
    fileprivate func isInOrder(_ text: LocalizedText) -> Bool {
        let isPlain = text.english.utf8.allSatisfy { $0 < 0x80 }
        if !isPlain, text.english.unicodeScalars.contains(where: { (0x0900...0x097F).contains($0.value) }) {
            value(of: "en")?.note("`en` holds letters of Devanagari.", "Write it in English.")
            return false
        }
        let hindi = Set(text.hindi.places.map(\.written)), english = Set(text.english.places.map(\.written))
        guard hindi != english else { return true }
        let lacking = hindi.symmetricDifference(english).sorted().joined(separator: ", ")
        item.note("Only one language holds \(lacking).", "Say the same in both.")
        return false
    }

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
