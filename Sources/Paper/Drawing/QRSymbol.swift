import CQREncode

/// A QR symbol of error correction level M, as runs of dark modules.
struct QRSymbol {
    struct Run {
        var row: Int
        var column: Int
        var length: Int
    }

    /// Modules on a side, without the quiet zone of four.
    let side: Int
    let runs: [Run]

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
        var runs: [Run] = []
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, modules[row * side + column] & 1 == 1 { column += 1 }
                if column > start {
                    runs.append(Run(row: row, column: start, length: column - start))
                } else {
                    column += 1
                }
            }
        }
        self.side = side
        self.runs = runs
    }
}
