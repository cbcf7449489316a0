import Primitives

/// Why a paper was not made. Nothing is ever clipped or left out: a text that does not fit is one of these.
///
/// `place` names the field of the sheet (`signer.name`, `fields[2].value`), never its content.
package enum PaperError: Reported, Hashable {
    /// A font file of the project is missing or not what it should be.
    case fontUnusable(file: String)
    /// A character that the fonts can't draw, or one that paper does not take (control and direction characters).
    case unprintableCharacter(place: String)
    /// One text is too long for its place even at its smallest size.
    case textTooLong(place: String)
    /// All texts together do not fit, even set tight and on a second sheet.
    case tooMuchText
    /// The QR text needs a larger symbol than its place holds.
    case codeTooLong
    /// Cairo, Pango, HarfBuzz, zlib or libqrencode refused to work.
    case drawingFailed(step: String)

    package var key: String {
        switch self {
        case .fontUnusable: "paper.font-unusable"
        case .unprintableCharacter: "paper.unprintable-character"
        case .textTooLong: "paper.text-too-long"
        case .tooMuchText: "paper.too-much-text"
        case .codeTooLong: "paper.code-too-long"
        case .drawingFailed: "paper.drawing-failed"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .fontUnusable(let file): ["file": file]
        case .unprintableCharacter(let place), .textTooLong(let place): ["place": place]
        case .tooMuchText, .codeTooLong: [:]
        case .drawingFailed(let step): ["step": step]
        }
    }

    package var summary: String {
        switch self {
        case .fontUnusable(let file): "The font file \(file) can't be used."
        case .unprintableCharacter(let place): "The text at \(place) holds a character that can't be printed."
        case .textTooLong(let place): "The text at \(place) is too long for the paper."
        case .tooMuchText: "The texts do not fit on two sheets."
        case .codeTooLong: "The QR code holds more than its place on the paper."
        case .drawingFailed(let step): "The paper could not be drawn (\(step))."
        }
    }

    package var recovery: String {
        switch self {
        case .fontUnusable: "Install the package again: its fonts are part of it."
        case .unprintableCharacter: "Type the text again without pasting it."
        case .textTooLong: "Shorten the text."
        case .tooMuchText: "Shorten the texts or enter fewer rows."
        case .codeTooLong: "Shorten the names that the code carries."
        case .drawingFailed: "Try again; if it stays, run the doctor."
        }
    }
}
