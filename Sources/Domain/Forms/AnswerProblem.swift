/// What is wrong with an answer. The kiosk's sentence is `field.<rawValue>`.
package enum AnswerProblem: String, Sendable, Hashable, Codable, CaseIterable {
    case missing, notANumber, tooSmall, tooLarge, notAChoice, tooLong
    case notADate, tooEarly, tooLate, notATime, tooManyDecimals, tooFew, tooMany, notAMember, notACode, tooManyLines
}
