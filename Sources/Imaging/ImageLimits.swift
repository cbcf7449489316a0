/// What a picture from outside may be at most. Memory and time of reading it follow from these.
package enum ImageLimits {
    /// Bytes of an uploaded or scanned file: phones write 3–6 MB, a grey A4 scan at 300 dpi as PNG up to 9 MB.
    package static let fileBytes = 12 * 1_024 * 1_024
    /// Pixels of a baseline JPEG: it is read strip by strip and made smaller on the way.
    package static let baselinePixels = 64_000_000
    /// Pixels of a picture that has to stand in memory whole: a progressive JPEG takes 6 bytes a pixel, a PNG 3.
    package static let wholePixels = 20_000_000
    /// Pixels of one side.
    package static let side = 16_384
    /// Pixels of a side below which nothing can be read.
    package static let smallestSide = 100
    /// Scans of a progressive JPEG; cameras write about ten. Each costs a pass over all coefficients.
    package static let scans = 24
    /// Segments of a JPEG that are walked through before its pixels.
    package static let segments = 2_048
    /// Entries of a directory of EXIF.
    package static let exifEntries = 256
}
