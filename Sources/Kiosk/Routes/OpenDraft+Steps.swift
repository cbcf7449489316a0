import Domain
import EdgeNode
import Store

extension OpenDraft {
    /// The first step whose answers are missing or wrong.
    var firstIncompleteStep: String? {
        asked.steps.first { step in step.questions.contains { $0.problem(with: draft.answers, context) != nil } }?.id
    }

    func isWrong(step id: String) -> Bool {
        asked.steps.first { $0.id == id }?.questions.contains { $0.problem(with: draft.answers, context) != nil }
            == true
    }

    func step(after id: String) -> String? { neighbour(of: id, by: 1) }
    func step(before id: String) -> String? { neighbour(of: id, by: -1) }

    private func neighbour(of id: String, by distance: Int) -> String? {
        let steps = asked.steps.map(\.id)
        guard let index = steps.firstIndex(of: id), steps.indices.contains(index + distance) else { return nil }
        return steps[index + distance]
    }
}
