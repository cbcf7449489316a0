package import Primitives

/// How sure a value of the catalogue is.
package enum Confidence: String, Sendable, Hashable, Codable {
    /// From a government source that can be looked up.
    case official
    /// From the press.
    case press
    /// Not confirmed by any source: shown as such on screen and paper.
    case unconfirmed
}

/// A value that may change by order of the government, with where it is from.
package struct Sourced<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    package var value: Value
    package var effectiveFrom: CivilDate?
    /// Where the value can be looked up; empty where unconfirmed.
    package var source: String
    package var confidence: Confidence

    package init(value: Value, effectiveFrom: CivilDate?, source: String, confidence: Confidence) {
        self.value = value
        self.effectiveFrom = effectiveFrom
        self.source = source
        self.confidence = confidence
    }

    private enum CodingKeys: String, CodingKey {
        case value, source, confidence
        case effectiveFrom = "effective_from"
    }
}
