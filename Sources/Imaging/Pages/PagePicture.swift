/// A page of a paper on its way from a camera or a scanner into the locker: only what was read and written anew here
/// is ever kept or shown.
package enum PagePicture {
    /// The media type of everything that this writes.
    package static let mediaType = "image/jpeg"
    /// Bytes of a finished page at most.
    package static let pageBytes = 300_000
    /// Pixels of a finished page's longer side: A4 at 200 dots per inch.
    package static let pageSide = 2_339
    /// A4 at 150 dots per inch: no page gets smaller for its bytes' sake while this can be had.
    package static let legibleSide = 1_754
    /// A little more than a page, so that edges can be cut off: A4 at 240 dots per inch.
    package static let workingSide = 2_806

    private static let workingQuality = 85
    private static let pageQualities = [85, 78, 70, 62, 55]
    private static let legibleQualities = [75, 65, 55, 45, 35]
    private static let lastQuality = 35

    /// Reads what came from outside and writes it anew, upright and within ``workingSide``.
    package static func taken(_ bytes: [UInt8]) throws(ImageProblem) -> [UInt8] {
        let raster = try Raster(reading: bytes, longestSide: workingSide)
        guard min(raster.width, raster.height) >= ImageLimits.smallestSide else { throw .tooSmall }
        return try JPEGWriter.write(raster.withoutIdleColour, quality: workingQuality)
    }

    /// The finished page: turned, its edges cut off, at most ``pageBytes``.
    ///
    /// It has the best quality that fits at 200 dots per inch, else at 150; only where neither fits is it made smaller.
    package static func finished(
        _ taken: [UInt8], turns: QuarterTurns, trim: EdgeTrim
    ) throws(ImageProblem) -> [UInt8] {
        let raster = try Raster(reading: taken, longestSide: workingSide).turned(turns).trimmed(trim)
        for (side, qualities) in [(pageSide, pageQualities), (legibleSide, legibleQualities)] {
            if let page = try best(raster.within(longestSide: side), qualities) { return page }
        }
        var side = legibleSide
        while true {
            side = side * 7 / 8
            let page = try JPEGWriter.write(raster.within(longestSide: side), quality: lastQuality)
            if page.count <= pageBytes { return page }
        }
    }

    /// A small picture for the screen.
    ///
    /// - Parameters:
    ///   - side: Pixels of its longer side.
    ///   - isWhole: Shows what is cut off too, darkened.
    package static func preview(
        _ taken: [UInt8], turns: QuarterTurns = QuarterTurns(0), trim: EdgeTrim = EdgeTrim(), side: Int,
        isWhole: Bool = false
    ) throws(ImageProblem) -> [UInt8] {
        // Where much is cut off, little is left of what was made small: so it is read a little larger.
        let raster = try Raster(reading: taken, longestSide: min(workingSide, side * 2))
        let turned = raster.turned(turns)
        let part = isWhole ? turned.within(longestSide: side).darkened(outside: trim) : turned.trimmed(trim)
        return try JPEGWriter.write(part.within(longestSide: side), quality: pageQualities[1])
    }

    /// With the first of these qualities that fits; sizes fall with quality, so that halving finds it.
    private static func best(_ raster: Raster, _ qualities: [Int]) throws(ImageProblem) -> [UInt8]? {
        var (low, high) = (0, qualities.count)
        var found: [UInt8]?
        while low < high {
            let middle = (low + high) / 2
            let page = try JPEGWriter.write(raster, quality: qualities[middle])
            if page.count <= pageBytes {
                found = page
                high = middle
            } else {
                low = middle + 1
            }
        }
        return found
    }
}
