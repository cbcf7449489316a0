package import Domain
package import Primitives

/// How a certificate that the node signs lies in the locker.
package struct IssuedPaper: Sendable, Hashable {
    /// ``DocumentKind/id``
    package var kind: String
    package var validUntil: CivilDate?
    /// What it states, by the paths of its questions.
    package var facts: Answers

    package init(kind: String, validUntil: CivilDate?, facts: Answers) {
        self.kind = kind
        self.validUntil = validUntil
        self.facts = facts
    }
}
