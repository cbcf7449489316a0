/// A `{name}` in a text, which the node fills in when a paper is made.
struct Place: Hashable {
    let name: String
    /// `false` where one of the braces is missing.
    let isClosed: Bool

    /// As the text shows it, to be found again.
    var written: String { isClosed ? "{\(name)}" : name }
}

extension String {
    /// Every place, in order; a brace without its partner counts as one.
    var places: [Place] {
        guard utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return [] }
        var places: [Place] = []
        var rest = self[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let after = rest.index(after: brace)
            let next = rest[after...].firstIndex { $0 == "{" || $0 == "}" }
            if rest[brace] == "{", let next, rest[next] == "}" {
                places.append(Place(name: String(rest[after..<next]), isClosed: true))
                rest = rest[rest.index(after: next)...]
            } else {
                places.append(Place(name: String(rest[brace]), isClosed: false))
                rest = rest[after...]
            }
        }
        return places
    }
}
