/// Which of the papers that lie ready in the locker an applicant wants to give.
package struct PaperChoice: Sendable, Hashable {
    /// Ids of `RequiredDocument` that were offered.
    package var offered: [String]
    /// Those of them that go with the request.
    package var chosen: [String]

    package init(offered: [String], chosen: [String]) {
        self.offered = offered
        self.chosen = chosen
    }

    /// - Parameter before: What was declined so far; what was not offered this time stays as it was.
    package func declined(after before: [String]) -> [String] {
        before.filter { !offered.contains($0) } + offered.filter { !chosen.contains($0) }
    }
}
