/// Turns ESC/POS bytes back into pages of dots, as a printer does: bytes may come in pieces of any size.
///
/// Knows what slips need (`ESC @`, `GS v 0`, `ESC J`, `ESC d`, `GS V`, LF, `GS r`, `DLE EOT`); everything else, text
/// too, is skipped and reported. Everything is bounded, so hostile bytes cost only their own length.
///
/// Source: Epson, *ESC/POS Command Reference*. Written apart from the encoder, so that an error in one is not
/// repeated in the other.
package struct ESCPOSInterpreter: Sendable {
    /// Widest head: 1,024 dots.
    package static let maximumRowBytes = 128
    package static let maximumProblems = 100
    package static let maximumPages = 1_000
    /// The power-on line spacing of 1/6 inch at 203 dpi.
    static let lineDots = 34

    package private(set) var pages: [PrintedPage] = []
    package private(set) var problems: [DrawingProblem] = []
    /// `GS r` requests met since ``takeStatusRequests()``.
    private var statusRequests = 0

    private var page = PageUnderHead()
    private var command: [UInt8] = []
    private var raster: RasterInProgress?
    private var offset = 0
    private var isInText = false

    package init() {}

    /// Interprets the next bytes.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if raster != nil { takeDots(byte) } else { take(byte) }
            offset += 1
        }
    }

    /// Ends the input: what is still under the head becomes an uncut page.
    package mutating func finish() {
        if raster != nil || !command.isEmpty { report("the bytes end inside a command") }
        raster = nil
        command = []
        endPage(isCut: false)
    }

    /// Forgets the finished pages and hands them over.
    package mutating func takePages() -> [PrintedPage] {
        defer { pages = [] }
        return pages
    }

    /// How many `GS r` were met since the last call.
    package mutating func takeStatusRequests() -> Int {
        defer { statusRequests = 0 }
        return statusRequests
    }

    private mutating func take(_ byte: UInt8) {
        command.append(byte)
        switch ESCPOSCommand.parse(command) {
        case .incomplete: return
        case .complete(let complete):
            command = []
            if case .text = complete {} else { isInText = false }
            perform(complete)
        }
    }

    private mutating func perform(_ command: ESCPOSCommand) {
        switch command {
        case .nothing: break
        case .initialise: endPage(isCut: false)
        case .feed(let dots): page.feed(dots)
        case .cut: endPage(isCut: true)
        case .statusRequest: statusRequests = min(statusRequests + 1, 1_000)
        case .raster(let rowBytes, let rows):
            if rowBytes > Self.maximumRowBytes { report("a raster of \(rowBytes * 8) dots is wider than any head") }
            if rowBytes > 0, rows > 0 { raster = RasterInProgress(rowBytes: rowBytes, rowsLeft: rows) }
        case .text:
            if !isInText { report("text is not drawn") }
            isInText = true
        case .unknown(let name): report("unknown command \(name)")
        }
    }

    private mutating func takeDots(_ byte: UInt8) {
        guard var current = raster else { return }
        // Out of `self` while it is changed: one owner, no copy of the row.
        raster = nil
        if let row = current.take(byte), !page.add(row: row.prefix(Self.maximumRowBytes)) {
            report("the page is longer than \(PageUnderHead.maximumRows) rows")
        }
        if current.rowsLeft > 0 { raster = current }
    }

    private mutating func endPage(isCut: Bool) {
        guard let finished = page.take(isCut: isCut) else { return }
        if pages.count < Self.maximumPages { pages.append(finished) } else { report("too many pages") }
    }

    private mutating func report(_ what: String) {
        guard problems.count < Self.maximumProblems else { return }
        problems.append(DrawingProblem(offset: offset, what: what))
    }
}

/// The dots of a `GS v 0` as they come in.
private struct RasterInProgress: Sendable {
    let rowBytes: Int
    var rowsLeft: Int
    private var row: [UInt8] = []

    init(rowBytes: Int, rowsLeft: Int) {
        self.rowBytes = rowBytes
        self.rowsLeft = rowsLeft
        row.reserveCapacity(rowBytes)
    }

    /// - Returns: The row, when this was its last byte.
    mutating func take(_ byte: UInt8) -> ArraySlice<UInt8>? {
        row.append(byte)
        guard row.count == rowBytes else { return nil }
        rowsLeft -= 1
        defer { row.removeAll(keepingCapacity: true) }
        return row[...]
    }
}
