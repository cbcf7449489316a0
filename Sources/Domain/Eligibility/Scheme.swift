package import Primitives

/// One of several schemes that a service offers, such as the two widows' pensions: who gets which.
package struct Scheme: Sendable, Hashable, Codable {
    /// Stays for ever; unique in its service.
    package var id: String
    package var name: LocalizedText
    package var rule: Condition

    package init(id: String, name: LocalizedText, rule: Condition) {
        self.id = id
        self.name = name
        self.rule = rule
    }
}
