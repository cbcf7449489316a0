package import Domain
import Primitives

/// The first page: ways in.
package struct StartPage: PageView {
    package static let template = "start"

    /// A big way in.
    package struct Way: Sendable {
        package let href: String
        package let icon: String
        package let title: String
        package let text: String
        /// The title in English, under a Hindi one.
        package let english: String?
        package let isMain: Bool
    }

    package let ways: [Way]
    /// Whether somebody can sign in (nobody is yet).
    package let isSignedOut: Bool

    /// The ways that a role has; all of them while nobody is signed in, each then leads through the sign-in.
    package init(role: Person.Role?, texts: Texts, english: Texts) {
        let all: [(name: String, href: String, icon: String, roles: [Person.Role])] = [
            ("find", "/find", "family", [.operator]),
            ("day", "/day", "status", [.operator, .officer]),
            ("cash", "/cash", "rupee", [.operator]),
            ("cases", "/cases", "sign", [.officer]),
            ("status", "/status", "tool", [.technician, .operator, .officer]),
        ]
        let shown = all.filter { way in
            role.map { way.roles.contains($0) } ?? (way.name != "status" && way.name != "cash")
        }
        ways = shown.enumerated().map { index, way in
            Way(
                href: way.href, icon: way.icon, title: texts("start.\(way.name).title"),
                text: texts("start.\(way.name).text"),
                english: texts.language == .hindi ? english("start.\(way.name).title") : nil, isMain: index == 0)
        }
        isSignedOut = role == nil
    }
}
