/// Why a page was not read.
package enum PageProblem: Error, Hashable {
    /// Longer than ``HTMLTokens/maximumBytes``, or more tokens than ``HTMLTokens/maximumTokens``.
    case tooLarge
    /// A tag or comment that does not end.
    case brokenMarkup
}
