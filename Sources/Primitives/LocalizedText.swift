/// A language that the kiosk speaks.
package enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case hindi = "hi"
    case english = "en"
}

/// The same text in Hindi and English. Hindi is the first language; English helps to recognise.
package struct LocalizedText: Sendable, Hashable, Codable {
    package var hindi: String
    package var english: String

    package init(hindi: String, english: String) {
        self.hindi = hindi
        self.english = english
    }

    /// The text in one language.
    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .hindi: hindi
        case .english: english
        }
    }

    private enum CodingKeys: String, CodingKey {
        case hindi = "hi"
        case english = "en"
    }
}
