import Primitives

/// The paper under the head: rows of dots as they are printed, fed, and at last cut.
struct PageUnderHead {
    /// 20,000 rows are 2.5 m of paper.
    static let maximumRows = 20_000

    private var rows: [[UInt8]] = []
    private var rowBytes = 0
    private var pendingFeed = 0

    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row of packed dots.
    /// - Returns: `false` where the page is full: the row is dropped.
    mutating func add(row: ArraySlice<UInt8>) -> Bool {
        guard rows.count + pendingFeed < Self.maximumRows else { return false }
        rows += [[UInt8]](repeating: [], count: pendingFeed)
        pendingFeed = 0
        rows.append(Array(row))
        rowBytes = max(rowBytes, row.count)
        return true
    }

    /// White paper. It counts once something is printed below it.
    mutating func feed(_ dots: Int) {
        if !rows.isEmpty { pendingFeed = min(pendingFeed + dots, Self.maximumRows) }
    }

    /// Takes the page away and leaves fresh paper. `nil` where nothing was printed.
    mutating func take(isCut: Bool) -> PrintedPage? {
        defer { self = PageUnderHead() }
        guard !rows.isEmpty, rowBytes > 0 else { return nil }
        var raster = DotRaster(width: rowBytes * 8, height: rows.count)
        for (y, row) in rows.enumerated() {
            raster.bits.replaceSubrange(y * rowBytes..<y * rowBytes + row.count, with: row)
        }
        return PrintedPage(raster: raster, isCut: isCut)
    }
}
