import Imaging

/// Works through one picture at a time, so that a board's memory holds one, however many are sent at once.
actor PictureDesk {
    /// See `PagePicture.taken`.
    func taken(_ bytes: [UInt8]) throws(ImageProblem) -> [UInt8] { try PagePicture.taken(bytes) }

    /// See `PagePicture.finished`.
    func finished(_ taken: [UInt8], turns: QuarterTurns, trim: EdgeTrim) throws(ImageProblem) -> [UInt8] {
        try PagePicture.finished(taken, turns: turns, trim: trim)
    }

    /// See `PagePicture.preview`.
    func preview(
        _ taken: [UInt8], turns: QuarterTurns = QuarterTurns(0), trim: EdgeTrim = EdgeTrim(), side: Int,
        isWhole: Bool = false
    ) throws(ImageProblem) -> [UInt8] {
        try PagePicture.preview(taken, turns: turns, trim: trim, side: side, isWhole: isWhole)
    }
}
