/// The figures of a run, told as they come.
struct FigureSheet {
    let commit: String
    private(set) var figures: [Figure] = []

    init(commit: String) {
        self.commit = commit
    }

    mutating func note(_ name: String, _ value: Double, _ unit: String) {
        add(Figure(name: name, value: value, unit: unit, ratio: nil, reference: nil, commit: commit))
    }

    /// - Parameter reference: What was measured beside it, in the same unit.
    mutating func note(_ name: String, _ value: Double, _ unit: String, beside reference: Double, named other: String) {
        add(
            Figure(
                name: name, value: value, unit: unit, ratio: value / reference,
                reference: "\(other): \(reference) \(unit)", commit: commit))
    }

    private mutating func add(_ figure: Figure) {
        figures.append(figure)
        let beside = figure.ratio.map { ", ratio \($0) to \(figure.reference ?? "")" } ?? ""
        print("\(figure.name): \(figure.value) \(figure.unit)\(beside)")
    }
}
