package import Primitives

/// What stands around every page: language, centre, time, state line, messages, the session's form token.
package struct Frame: Sendable {
    package var language: String
    package var isHindi: Bool
    /// `normal`, `large` or `largest`.
    package var letters: String
    /// `contrast`, or `nil` for the system's own choice.
    package var theme: String?
    /// The head's name: what the place is and where, said once.
    package var place: String
    package var clock: String
    package var date: String
    package var isoTime: String
    package var state: [StateItem]
    package var person: Badge?
    /// The form token of the session.
    package var token: String
    /// Where the aids lead back to.
    package var path: String
    package var errors: ErrorSummary?
    package var notice: Notice?
}

/// One line of the state bar: network first, then the devices.
package struct StateItem: Sendable, Hashable {
    package var icon: String
    package var text: String
    package var isNetwork: Bool

    package init(icon: String, text: String, isNetwork: Bool = false) {
        self.icon = icon
        self.text = text
        self.isNetwork = isNetwork
    }
}

/// Who is signed in.
package struct Badge: Sendable, Hashable {
    package var name: String
    package var role: String

    package init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// What the reader chose with the aids.
package struct Reading: Sendable, Hashable {
    /// Three sizes of letters.
    package enum Letters: String, Sendable, CaseIterable {
        case normal, large, largest

        /// The next size; after the largest the first.
        package var next: Letters {
            switch self {
            case .normal: .large
            case .large: .largest
            case .largest: .normal
            }
        }
    }

    package var language: Language
    package var letters: Letters
    package var isHighContrast: Bool

    package init(language: Language = .hindi, letters: Letters = .normal, isHighContrast: Bool = false) {
        self.language = language
        self.letters = letters
        self.isHighContrast = isHighContrast
    }
}

extension Frame {
    /// - Parameters:
    ///   - path: Where the aids lead back to.
    ///   - token: The session's form token.
    package init(
        reading: Reading, texts: Texts, centre: LocalizedText, now: Timestamp, state: [StateItem], person: Badge?,
        token: String, path: String, errors: ErrorSummary? = nil, notice: Notice? = nil
    ) {
        self.init(
            language: reading.language.rawValue, isHindi: reading.language == .hindi,
            letters: reading.letters.rawValue, theme: reading.isHighContrast ? "contrast" : nil,
            place: Self.place(texts("app.name"), centre(reading.language)), clock: now.clockText,
            date: DateWords(texts).short(now.civilDate), isoTime: now.isoText, state: state, person: person,
            token: token, path: path, errors: errors, notice: notice)
    }

    /// A centre that is enrolled under its full name carries the kind of place already.
    private static func place(_ kind: String, _ centre: String) -> String {
        centre.hasPrefix(kind) ? centre : "\(kind), \(centre)"
    }
}
