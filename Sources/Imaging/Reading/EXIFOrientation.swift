/// Which way up a camera held a picture: tag 0x0112 of EXIF 2.3.
package enum EXIFOrientation {
    private static let tag = 0x0112

    /// - Parameter segment: The body of a JPEG's APP1.
    /// - Returns: 1…8, or `nil` where nothing is said or what is said can't be read.
    package static func find(in segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
        let file = Array(segment.dropFirst(6))
        guard file.count >= 8 else { return nil }
        let isLittle: Bool
        switch (file[0], file[1]) {
        case (0x49, 0x49): isLittle = true
        case (0x4D, 0x4D): isLittle = false
        default: return nil
        }
        func number(_ offset: Int, _ count: Int) -> Int? {
            guard offset >= 0, offset + count <= file.count else { return nil }
            let bytes = file[offset..<offset + count]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<min(count, ImageLimits.exifEntries) {
            let entry = directory + 2 + index * 12
            guard let name = number(entry, 2) else { return nil }
            // Type 3 is a 16-bit number, whose value stands in the entry itself.
            guard name == tag else { continue }
            guard number(entry + 2, 2) == 3, let value = number(entry + 8, 2), (1...8).contains(value) else {
                return nil
            }
            return value
        }
        return nil
    }
}
