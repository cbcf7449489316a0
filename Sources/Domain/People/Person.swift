package import Primitives

/// Somebody who works at a centre, named by the state.
package struct Person: Sendable, Hashable, Codable {
    /// What a person may do at the centre.
    package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case `operator`, officer, technician
    }

    /// The sign-in number, like `OP02`: `A–Z`, `0–9`, at most 16.
    package var id: PersonID
    package var name: LocalizedText
    package var role: Role
    package var designation: LocalizedText

    package init(id: PersonID, name: LocalizedText, role: Role, designation: LocalizedText) {
        self.id = id
        self.name = name
        self.role = role
        self.designation = designation
    }
}

/// A person's sign-in number: 1…16 of `A–Z`, `0–9`, `-`. Lower case is raised.
package struct PersonID: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard let code = NodeID(text.trimmed.uppercased()) else { return nil }
        self.text = code.text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = PersonID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a person id")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}
