package import Primitives

/// A form as it stands before somebody with the answers so far: what is asked now, and nothing else.
package struct AskedForm: Sendable, Hashable {
    package var steps: [AskedStep]

    /// Every question, in order.
    package var questions: [Question] { steps.flatMap { $0.sections.flatMap(\.questions) } }

    /// The question under that path, where it is asked now.
    package func question(_ path: String) -> Question? { questions.first { $0.path == path } }
}

/// A step with what is asked in it.
package struct AskedStep: Sendable, Hashable {
    package var id: String
    package var title: LocalizedText
    package var sections: [AskedSection]

    package var questions: [Question] { sections.flatMap(\.questions) }
}

/// Questions that stand together: those of a step itself, a group, or one entry of a repetition.
package struct AskedSection: Sendable, Hashable {
    /// One entry of a repetition; where it has none yet, a section without questions says so.
    package struct Entry: Sendable, Hashable {
        package var repetition: Repetition
        /// From 1; 0 where there is none.
        package var number: Int
        package var count: Int
    }

    /// `nil` for the step's own questions.
    package var title: LocalizedText?
    package var entry: Entry?
    package var questions: [Question]
}

/// A question at its place.
package struct Question: Sendable, Hashable {
    /// The key of its answer: `bank.account`, `heirs.2.name`.
    package var path: String
    package var field: FormField
    package var isRequired: Bool
}
