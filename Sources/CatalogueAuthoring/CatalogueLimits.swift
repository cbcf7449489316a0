package import Primitives

/// What the compiler takes at most from the files of a catalogue.
package enum CatalogueLimits {
    /// A service is a page or two of text.
    package static let fileBytes = 262_144
    /// The state announced 1,700 services.
    package static let services = 5_000
    package static let holidays = 1_000
    package static let fields = 60
    package static let choices = 200
    package static let documents = 40
    package static let textBytes = 8_192
    package static let idBytes = 64
    /// Of an answer in free text.
    package static let answerCharacters = 2_000
    package static let workingDays = 366
    package static let appealDays = 366
    package static let validityYears = 100
    /// ₹1 crore.
    package static let fee = Money(rupees: 10_000_000)
    /// Of an amount that an applicant types: ``Domain/FormField/rupees(_:)`` reads 12 digits.
    package static let answerRupees = 999_999_999_999
}
