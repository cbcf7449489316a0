package import Primitives

/// What the compiler takes at most from the files of a catalogue.
package enum CatalogueLimits {
    /// Bytes of one file: a department has up to some eighty services, each three pages of text.
    package static let fileBytes = 1_048_576
    /// Characters of one line; a line that holds an address may be longer.
    package static let lineCharacters = 120
    /// Departments of the state: 56 in 2026.
    package static let departments = 200
    /// What happens in a life.
    package static let lifeEvents = 100
    /// Kinds of papers.
    package static let documentKinds = 1_000
    /// Files of shared questions.
    package static let groups = 200
    /// Services of one file.
    package static let servicesOfFile = 400
    /// Services of a catalogue; the state announced 1,700.
    package static let services = 5_000
    /// Days in the list of holidays: some thirty a year.
    package static let holidays = 1_000
    /// Steps of one form.
    package static let steps = 12
    /// Questions of one step, those of its groups among them, and of one entry of a repetition: one page holds no more.
    package static let questionsOfStep = 7
    /// Questions of one form, each entry of a repetition counted once.
    package static let questions = 80
    /// Entries of one repetition.
    package static let entries = 100
    /// Answers of one choice.
    package static let choices = 2...40
    /// Characters of a paper label, marks above and below letters not counted: what a certificate's column holds.
    package static let paperLabelCharacters = 30
    /// Papers that one service asks for.
    package static let documents = 40
    /// Papers of which one suffices.
    package static let kindsOfDocument = 12
    /// Names under which people look for a service, in one language.
    package static let synonyms = 60
    /// Bytes of one text in one language.
    package static let textBytes = 8_192
    /// Bytes of an id.
    package static let idBytes = 64
    /// Addresses of one value.
    package static let sources = 10
    /// How deep conditions stand in one another.
    package static let conditionDepth = 8
    /// Parts of one `all`, `any` or `none`, and words of one `one_of`.
    package static let conditionParts = 40
    /// Characters of an answer in free text.
    package static let answerCharacters = 2_000
    /// Rupees that an applicant may type: ``Domain/FormField/rupees(_:)`` reads 12 digits.
    package static let answerRupees = 999_999_999_999
    /// Years, or as many months or days, that a moving day may be away from today.
    package static let yearsAway = 200
    /// Working days of a time limit.
    package static let workingDays = 366
    /// Days for an appeal: to file it, or to decide it.
    package static let appealDays = 366
    /// Years for which a certificate is valid.
    package static let validityYears = 100
    /// Months for which offices take a paper.
    package static let validityMonths = 1_200
    /// Days for completing a request.
    package static let completionDays = 366
    /// Services of *Samadhan Ek Din*; 45 at its launch.
    package static let sameDayServices = 500
    /// The largest fee: ₹1 crore.
    package static let fee = Money(rupees: 10_000_000)
}
