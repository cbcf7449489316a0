package import Primitives

/// Words in the border of a paper.
package enum Plate {
    /// The words that apply; `nil` where none does.
    ///
    /// - Parameters:
    ///   - isSpecimen: Wording or validity is unconfirmed.
    ///   - isDuplicate: Every copy after the first.
    package static func words(isSpecimen: Bool, isDuplicate: Bool) -> LocalizedText? {
        switch (isSpecimen, isDuplicate) {
        case (false, false): nil
        case (true, false): LocalizedText(hindi: "नमूना", english: "SPECIMEN")
        case (false, true): LocalizedText(hindi: "प्रतिलिपि", english: "DUPLICATE")
        // The gap in the border has no room for four words.
        case (true, true): LocalizedText(hindi: "नमूना · प्रतिलिपि", english: "COPY")
        }
    }
}
