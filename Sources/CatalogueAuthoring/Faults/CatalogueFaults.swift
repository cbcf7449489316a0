import Primitives

/// Everything that keeps a catalogue from being published; never empty.
package struct CatalogueFaults: Error, Sendable, Hashable {
    /// In the order of files and lines.
    package let faults: [CatalogueFault]

    package init(_ faults: [CatalogueFault]) {
        self.faults = faults.sorted {
            ($0.file, $0.line, $0.reason) < ($1.file, $1.line, $1.reason)
        }
    }
}

extension CatalogueFaults: Reported {
    package var key: String { "catalogue.faults" }
    package var arguments: [String: String] { ["count": String(faults.count)] }

    /// How many, then each on a line of its own.
    package var summary: String {
        let count = faults.count == 1 ? "one fault" : "\(faults.count) faults"
        return "The catalogue has \(count):\n" + faults.map { "\($0)\n" }.joined()
    }

    package var recovery: String { "Put them right, then publish again." }
}
