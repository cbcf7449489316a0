/// Something in a file of the catalogue that an author must put right.
package struct CatalogueFault: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The path as it was given, so that an editor finds it.
    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    /// What is wrong; a sentence.
    package let reason: String
    /// What to write instead; a sentence.
    package let remedy: String

    package init(file: String, line: Int, reason: String, remedy: String) {
        self.file = file
        self.line = line
        self.reason = reason
        self.remedy = remedy
    }

    package var description: String {
        (line > 0 ? "\(file):\(line): " : "\(file): ") + "\(reason) \(remedy)"
    }
}
