/// Which of ``partSize`` families have a sound: as a list of their places, two bytes each and ascending, or, where that
/// would be longer, as a bitmap.
struct FamilySet: Equatable {
    /// Families of one set.
    static let partSize = 4_096
    private static let bitmapBytes = partSize / 8

    private(set) var bytes: [UInt8]

    init() { bytes = [] }

    /// Reads what was kept in a row; a length that none has is an empty set.
    init(bytes: [UInt8]) {
        self.bytes = bytes.count <= Self.bitmapBytes && bytes.count % 2 == 0 ? bytes : []
    }

    var isEmpty: Bool { bytes.isEmpty }
    private var isBitmap: Bool { bytes.count == Self.bitmapBytes }

    /// Calls `body` with each place, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            if isBitmap {
                for index in bytes.indices {
                    var bits = bytes[index]
                    while bits != 0 {
                        body(index * 8 + bits.trailingZeroBitCount)
                        bits &= bits - 1
                    }
                }
            } else {
                for index in stride(from: 0, to: bytes.count, by: 2) {
                    body(Int(bytes[index]) << 8 | Int(bytes[index + 1]))
                }
            }
        }
    }

    var count: Int {
        isBitmap ? bytes.reduce(0) { $0 + $1.nonzeroBitCount } : bytes.count / 2
    }

    /// Puts some places in and takes others out.
    mutating func change(adding: [Int], removing: [Int]) {
        var has = [Bool](repeating: false, count: Self.partSize)
        forEach { has[$0] = true }
        for place in removing { has[place] = false }
        for place in adding { has[place] = true }
        let places = has.indices.filter { has[$0] }
        if places.count * 2 < Self.bitmapBytes {
            bytes = places.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        } else {
            bytes = [UInt8](repeating: 0, count: Self.bitmapBytes)
            for place in places { bytes[place / 8] |= 1 << (place % 8) }
        }
    }
}
