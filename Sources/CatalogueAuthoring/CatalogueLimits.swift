package import Primitives

/// What the compiler takes at most from the files of a catalogue.
package enum CatalogueLimits {
    /// Bytes of one file; a service is a page or two of text.
    package static let fileBytes = 262_144
    /// Services of a catalogue; the state announced 1,700.
    package static let services = 5_000
    /// Days in the list of holidays: some thirty a year.
    package static let holidays = 1_000
    /// Questions of one form.
    package static let fields = 60
    /// Answers of one choice.
    package static let choices = 200
    /// Papers that one service asks for.
    package static let documents = 40
    /// Bytes of one text in one language.
    package static let textBytes = 8_192
    /// Bytes of an id.
    package static let idBytes = 64
    /// Addresses of one value.
    package static let sources = 10
    /// Characters of an answer in free text.
    package static let answerCharacters = 2_000
    /// Rupees that an applicant may type: ``Domain/FormField/rupees(_:)`` reads 12 digits.
    package static let answerRupees = 999_999_999_999
    /// Working days of a time limit.
    package static let workingDays = 366
    /// Days within which one can appeal.
    package static let appealDays = 366
    /// Years for which a certificate is valid.
    package static let validityYears = 100
    /// The largest fee: ₹1 crore.
    package static let fee = Money(rupees: 10_000_000)
}
