import Primitives

/// A question of a page, with its answer and what is wrong with it.
package struct FieldView: Sendable, Hashable {
    /// One answer of a few.
    package struct Choice: Sendable, Hashable {
        package let id: String
        package let value: String
        package let label: String
        package let isChosen: Bool
    }

    /// How it is answered.
    enum Input: Sendable, Hashable {
        /// - mode: Which keys a screen keyboard shows: `text`, `email`.
        case text(mode: String, maximumLength: Int)
        case lines(maximumLength: Int)
        /// Text or a number, with the form's number pad.
        case textOrDigits(maximumLength: Int)
        /// - key: Besides the digits, what the number pad under it offers: a point, a hyphen, a colon.
        case digits(key: String?, isDecimal: Bool, maximumLength: Int)
        case secret(maximumLength: Int)
        /// What a scanner types; hidden, since it is somebody's data.
        case scanned(maximumLength: Int)
        case one([(value: String, label: String)], chosen: String)
        case several([(value: String, label: String)], chosen: [String])

        static func == (left: Input, right: Input) -> Bool { String(describing: left) == String(describing: right) }
        func hash(into hasher: inout Hasher) { hasher.combine(String(describing: self)) }
    }

    package let id: String
    /// The name under which the form sends it.
    package let name: String
    package let label: String
    package private(set) var hint: String?
    package let error: String?
    package let value: String
    package private(set) var isChoice = false
    /// Whether several of the choices can be the answer.
    package private(set) var isSeveral = false
    package private(set) var isParagraph = false
    /// `text` or `password`.
    package private(set) var type = "text"
    /// Which keys a screen keyboard shows.
    package private(set) var keys = "text"
    package let isBig: Bool
    package private(set) var hasPad = false
    /// Whether a number pad of its own, in a row, stands under it.
    package private(set) var hasOwnPad = false
    /// What that pad offers besides the digits.
    package private(set) var padKey: String?
    package private(set) var maximumLength = ""
    package private(set) var choices: [Choice] = []
    /// Whether nobody can be chosen.
    package private(set) var isBare = false
    /// Stands before an amount: ₹.
    package internal(set) var sign: String?
    /// What the number counts, like `हेक्टेयर`.
    package internal(set) var unit: String?
    /// Said under the label where the register filled it in.
    package internal(set) var source: String?
    /// Said beside the label where it may stay empty.
    package internal(set) var optional: String?
    /// The question's path, where the catalogue asks it.
    package internal(set) var path: String?
    /// What kind of answer the catalogue asks for, like `date`.
    package internal(set) var kind: String?
    /// Whether its answer decides what else is asked.
    package internal(set) var isDeciding = false

    init(
        id: String, name: String? = nil, label: String, hint: String? = nil, error: String? = nil, value: String = "",
        isBig: Bool = false, hasOwnPad: Bool = false, _ input: Input
    ) {
        self.id = id
        self.name = name ?? id
        self.label = label
        self.hint = hint
        self.error = error
        self.value = value
        self.isBig = isBig
        switch input {
        case .text(let mode, let maximumLength):
            keys = mode
            self.maximumLength = String(maximumLength)
        case .textOrDigits(let maximumLength):
            hasPad = true
            self.maximumLength = String(maximumLength)
        case .lines(let maximumLength):
            isParagraph = true
            self.maximumLength = String(maximumLength)
        case .digits(let key, let isDecimal, let maximumLength):
            (padKey, hasPad, self.hasOwnPad) = (key, true, hasOwnPad)
            keys = isDecimal ? "decimal" : "numeric"
            self.maximumLength = String(maximumLength)
        case .secret(let maximumLength):
            (type, keys, hasPad, self.hasOwnPad) = ("password", "numeric", true, hasOwnPad)
            self.maximumLength = String(maximumLength)
        case .scanned(let maximumLength):
            (type, keys) = ("password", "none")
            self.maximumLength = String(maximumLength)
        case .one(let choices, let chosen): offer(choices, chosen: [chosen])
        case .several(let choices, let chosen):
            isSeveral = true
            offer(choices, chosen: chosen)
        }
    }

    private mutating func offer(_ offered: [(value: String, label: String)], chosen: [String]) {
        isChoice = true
        isBare = offered.isEmpty
        choices = offered.enumerated().map { index, choice in
            Choice(
                id: index == 0 ? id : "\(id)-\(index)", value: choice.value, label: choice.label,
                isChosen: chosen.contains(choice.value))
        }
    }

    /// A line of text, digits or a secret.
    package init(
        id: String, name: String? = nil, label: String, hint: String? = nil, error: String? = nil, value: String = "",
        isNumber: Bool = false, isSecret: Bool = false, isBig: Bool = false,
        hasOwnPad: Bool = false, maximumLength: Int
    ) {
        self.init(
            id: id, name: name, label: label, hint: hint, error: error, value: value, isBig: isBig,
            hasOwnPad: hasOwnPad,
            isSecret
                ? .secret(maximumLength: maximumLength)
                : isNumber
                    ? .digits(key: nil, isDecimal: false, maximumLength: maximumLength)
                    : .text(mode: "text", maximumLength: maximumLength))
    }

    /// One answer of a few.
    package init(
        id: String, name: String? = nil, label: String, hint: String? = nil, error: String? = nil,
        choices: [(value: String, label: String)], chosen: String
    ) {
        self.init(
            id: id, name: name, label: label, hint: hint, error: error, value: chosen, .one(choices, chosen: chosen))
    }

    /// Before a question's path in the name that a form sends.
    package static let answerPrefix = "answer."
}
