/// A piece of an HTML text.
enum HTMLToken: Hashable {
    /// Names in lower case; an attribute without a value has an empty one.
    case start(name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
}
