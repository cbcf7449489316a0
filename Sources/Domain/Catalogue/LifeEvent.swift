package import Primitives

/// What happens in a life that makes people come: a birth, a failed crop, a new shop.
package struct LifeEvent: Sendable, Hashable, Codable {
    package var id: String
    package var name: LocalizedText

    package init(id: String, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
