/// A PDF with an empty signature field that covers the whole file but one gap.
package struct SignableDocument: Sendable, Hashable {
    /// Hexadecimal digits reserved for the signature: 12,288 bytes, so that a time stamp may be put in later.
    package static let reservedDigits = 24_576

    /// The whole file.
    package var bytes: [UInt8]
    /// Where the text of `/ByteRange` stands, brackets included. It already holds the right numbers for this file,
    /// padded with spaces; what replaces it must be as long.
    package var byteRange: Range<Int>
    /// Where the hexadecimal string of `/Contents` stands, `<` and `>` included: the gap.
    package var contents: Range<Int>

    package init(bytes: [UInt8], byteRange: Range<Int>, contents: Range<Int>) {
        self.bytes = bytes
        self.byteRange = byteRange
        self.contents = contents
    }
}
