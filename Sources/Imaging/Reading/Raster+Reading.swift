extension Raster {
    /// Reads a JPEG or PNG from outside, within ``ImageLimits``, the right way up.
    ///
    /// - Parameter longestSide: Larger pictures are made about so small, in pixels.
    package init(reading bytes: [UInt8], longestSide: Int) throws(ImageProblem) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= ImageLimits.fileBytes else { throw .tooLarge }
        if bytes.starts(with: PNGReader.signature) {
            self = try PNGReader.read(bytes).within(longestSide: longestSide)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            let outline = try JPEGOutline(bytes)
            try outline.check()
            self = try JPEGReader.read(bytes, outline, longestSide: longestSide).upright(outline.orientation)
        } else {
            // A PDF may begin with up to 1,024 other bytes.
            throw bytes.prefix(1_024).contains(Array("%PDF-".utf8)) ? .pdf : .otherKind
        }
    }
}

extension JPEGOutline {
    /// - Throws: Why it is not read.
    func check() throws(ImageProblem) {
        let pixels = width * height
        guard max(width, height) <= ImageLimits.side, pixels <= ImageLimits.baselinePixels,
            scans == 1 || pixels <= ImageLimits.wholePixels, scans <= ImageLimits.scans
        else { throw .tooManyPixels }
    }
}
