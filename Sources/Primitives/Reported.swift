/// An error that a person sees.
///
/// The kiosk translates ``key`` (the page texts hold `error.<key>`); the command line prints ``summary`` and
/// ``recovery``. None of them carries personal data.
package protocol Reported: Error, CustomStringConvertible {
    /// Stable, lower case with dots: `pin.wrong`, `request.duplicate`.
    var key: String { get }
    /// Values for the translated sentence, without personal data.
    var arguments: [String: String] { get }
    /// What happened, in English.
    var summary: String { get }
    /// What to do now, in English.
    var recovery: String { get }
}

extension Reported {
    package var arguments: [String: String] { [:] }
    package var description: String { "\(summary) \(recovery)" }
}
