/// Files of a catalogue of any size, made up from a seed: to see how state, node and kiosk bear as many services as the
/// government has. Every name says that it is synthetic; no value claims a source.
package struct SyntheticCatalogue {
    /// Path of each file inside the folder, and its text.
    package let files: [String: String]

    /// - Parameter services: At most ``CatalogueLimits/services``.
    package init(services: Int, seed: UInt64) {
        var dice = SeededDice(seed: seed)
        var files = SyntheticLists.files(&dice)
        var texts = [String](repeating: "", count: SyntheticLists.departments)
        for number in 1...max(1, min(services, CatalogueLimits.services)) {
            texts[number % texts.count] += SyntheticService(number: number, &dice).text(&dice)
        }
        for (index, text) in texts.enumerated() where !text.isEmpty {
            let department = SyntheticLists.department(index + 1)
            files["services/\(department).yaml"] = "department: \(department)\nservices:\n" + text
        }
        self.files = files
    }
}
