import Glibc

/// Finds the one signature of a PDF and insists that it covers every byte but itself.
///
/// It does not read the PDF's objects: what a reader shows is inside the signed bytes, whatever it is. So there is no
/// cross-reference table to loop in and no stream to inflate.
struct PDFSignatureReader {
    /// Where the hexadecimal string of `/Contents` stands, with its brackets.
    let gap: Range<Int>
    /// What stands in it.
    let contents: [UInt8]

    /// The room for a signature, in bytes of hexadecimal text; Paper keeps 24,576.
    static let maximumContentsDigits = 65_536

    init(_ pdf: [UInt8]) throws(VerificationReason) {
        guard pdf.count <= PDFSignature.maximumBytes else { throw .tooLarge }
        guard PDFSignature.isPDF(pdf) else { throw .unknownFormat }
        let found = Self.positions(of: "/ByteRange", in: pdf)
        guard let name = found.first else { throw .unsigned }
        guard found.count == 1 else { throw .severalSignatures }
        let numbers = try Self.numbers(of: pdf, after: name)
        let (start, end) = (numbers[1], numbers[2])
        guard numbers[0] == 0, start < end, end <= pdf.count else { throw .unreadable }
        guard end + numbers[3] == pdf.count else {
            throw end + numbers[3] < pdf.count ? .notWhollySigned : .unreadable
        }
        guard Self.isContents(start..<end, in: pdf) else { throw .notWhollySigned }
        guard end - start - 2 <= Self.maximumContentsDigits else { throw .tooLarge }
        guard let bytes = Self.bytes(ofHex: pdf[(start + 1)..<(end - 1)]) else { throw .notWhollySigned }
        gap = start..<end
        contents = bytes
    }

    /// The CMS signature in the contents; everything after it must be zero.
    var message: CMSMessage {
        get throws(VerificationReason) {
            guard let length = Self.derLength(contents), length <= contents.count else { throw .unreadable }
            guard contents[length...].allSatisfy({ $0 == 0 }) else { throw .paddingTouched }
            return try CMSMessage(der: Array(contents[..<length]))
        }
    }

    /// `/Contents`, white space, then the string: the gap is that value and nothing else.
    private static func isContents(_ gap: Range<Int>, in pdf: [UInt8]) -> Bool {
        guard gap.count >= 2, pdf[gap.lowerBound] == UInt8(ascii: "<"), pdf[gap.upperBound - 1] == UInt8(ascii: ">")
        else { return false }
        var at = gap.lowerBound
        while at > 0, isWhite(pdf[at - 1]) { at -= 1 }
        return pdf[..<at].suffix(9).elementsEqual("/Contents".utf8)
    }

    private static func numbers(of pdf: [UInt8], after name: Int) throws(VerificationReason) -> [Int] {
        let text = pdf[(name + 10)...].prefix(120)
        guard let open = text.firstIndex(of: UInt8(ascii: "[")), text[..<open].allSatisfy(isWhite),
            let close = text[open...].firstIndex(of: UInt8(ascii: "]"))
        else { throw .unreadable }
        let parts = text[(open + 1)..<close].split(whereSeparator: isWhite)
        let numbers = parts.compactMap { part in
            part.count <= 9 && part.allSatisfy { (0x30...0x39).contains($0) }
                ? Int(String(decoding: part, as: UTF8.self)) : nil
        }
        guard parts.count == 4, numbers.count == 4 else { throw .unreadable }
        return numbers
    }

    private static func isWhite(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// The first two places.
    private static func positions(of text: String, in bytes: [UInt8]) -> [Int] {
        let wanted = Array(text.utf8)
        return bytes.withUnsafeBytes { buffer in
            var positions: [Int] = []
            var at = 0
            while positions.count < 2, at + wanted.count <= buffer.count, let base = buffer.baseAddress,
                let found = memchr(base + at, Int32(wanted[0]), buffer.count - at)
            {
                let position = UnsafeRawPointer(found) - base
                at = position + 1
                guard position + wanted.count <= buffer.count else { break }
                if memcmp(found, wanted, wanted.count) == 0 { positions.append(position) }
            }
            return positions
        }
    }

    private static func bytes(ofHex digits: ArraySlice<UInt8>) -> [UInt8]? {
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var index = digits.startIndex
        while index < digits.endIndex {
            guard let high = digit(digits[index]), let low = digit(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        return bytes
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x30...0x39: character - 0x30
        case 0x61...0x66: character - 0x61 + 10
        default: nil
        }
    }

    /// Tag, length and content of the DER value that the bytes begin with.
    private static func derLength(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4, bytes[0] == DERWriter.sequence else { return nil }
        guard bytes[1] >= 0x80 else { return 2 + Int(bytes[1]) }
        let digits = Int(bytes[1] & 0x7F)
        guard (1...3).contains(digits), bytes.count >= 2 + digits else { return nil }
        return 2 + digits + bytes[2..<(2 + digits)].reduce(0) { $0 << 8 | Int($1) }
    }
}
