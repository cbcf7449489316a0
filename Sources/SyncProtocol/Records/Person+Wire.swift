import Domain

extension WirePerson {
    init(_ person: Person) {
        self.init()
        id = person.id.text
        name = WireText(person.name)
        role = WireRole(person.role)
        designation = WireText(person.designation)
    }

    func domain() throws(WireProblem) -> Person {
        guard hasName else { throw .missing(field: "person.name") }
        guard hasDesignation else { throw .missing(field: "person.designation") }
        return Person(
            id: try personID(id, "person.id"), name: name.domain, role: try role.domain(),
            designation: designation.domain)
    }
}

/// A sign-in number exactly as it was written.
func personID(_ text: String, _ field: String) throws(WireProblem) -> PersonID {
    guard let id = PersonID(try filled(text, field)), id.text == text else { throw .outOfRange(field: field) }
    return id
}

extension WireRole {
    init(_ role: Person.Role) {
        switch role {
        case .operator: self = .operator
        case .officer: self = .officer
        case .technician: self = .technician
        }
    }

    func domain() throws(WireProblem) -> Person.Role {
        switch self {
        case .operator: .operator
        case .officer: .officer
        case .technician: .technician
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "person.role")
        }
    }
}
