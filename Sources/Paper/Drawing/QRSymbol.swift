import CQREncode

/// A QR symbol of error correction level M, as few bars of dark modules.
struct QRSymbol {
    /// A bar, one module wide or high. Bars may cross: all are parts of one fill.
    struct Bar {
        var column: Int
        var row: Int
        var width: Int
        var height: Int
    }

    /// Modules on a side, without the quiet zone of four.
    let side: Int
    let bars: [Bar]

    /// - Parameter maximumSide: the largest symbol that its place holds, in modules (17 + 4 · version).
    /// - Throws: ``PaperError/codeTooLong``
    init(_ text: String, maximumSide: Int) throws(PaperError) {
        // libqrencode changes to numeric and alphanumeric mode by itself where that is shorter.
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { throw .codeTooLong }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard side <= maximumSide, let modules = code.pointee.data else { throw .codeTooLong }
        self.side = side
        bars = Self.bars(side: side, isDark: (0..<side * side).map { modules[$0] & 1 == 1 })
    }

    /// Covers the dark modules: from each that is still bare, the bar across or down that covers more bare ones.
    private static func bars(side: Int, isDark: [Bool]) -> [Bar] {
        var isBare = isDark
        var bars: [Bar] = []
        for start in isDark.indices where isBare[start] {
            let (row, column) = (start / side, start % side)
            // Above and at the left all is covered, so bars need only go right and down.
            var width = 1
            while column + width < side, isDark[start + width] { width += 1 }
            var height = 1
            while row + height < side, isDark[start + height * side] { height += 1 }
            let bareAcross = (0..<width).count { isBare[start + $0] }
            let bareDown = (0..<height).count { isBare[start + $0 * side] }
            if bareAcross >= bareDown {
                for offset in 0..<width { isBare[start + offset] = false }
                bars.append(Bar(column: column, row: row, width: width, height: 1))
            } else {
                for offset in 0..<height { isBare[start + offset * side] = false }
                bars.append(Bar(column: column, row: row, width: 1, height: height))
            }
        }
        return bars
    }
}
