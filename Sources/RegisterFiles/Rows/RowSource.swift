import Glibc

/// Cuts a stream of bytes into rows: at each line feed, or, for CSV, at each line feed outside of quotes.
///
/// Bytes go in with ``add(_:)``; ``next()`` gives the rows that are complete. It holds no more than a row of
/// ``RegisterLimits/rowBytes`` and what was added last.
struct RowSource {
    /// A row's bytes without its end, or that it was too long: the rest of its line is then skipped.
    enum Row: Equatable {
        case bytes([UInt8], line: Int)
        case tooLong(line: Int)
    }

    private let quoted: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    /// Where to look on for the row's end.
    private var scanned = 0
    private var isInQuotes = false
    /// The row's first line, and line feeds inside of its quotes so far.
    private var line = 1
    private var innerLines = 0
    private var isSkipping = false
    private var isAtEnd = false

    init(quoted: Bool) { self.quoted = quoted }

    /// Bytes of the next rows; none mean the end.
    mutating func add(_ bytes: [UInt8]) {
        if bytes.isEmpty { isAtEnd = true }
        buffer.removeFirst(start)
        scanned -= start
        start = 0
        buffer += bytes
    }

    /// The next row that is complete, or `nil`: add more, or it is the end.
    mutating func next() -> Row? {
        while true {
            guard let feed = nextLineFeed() else { return incomplete() }
            scanned = feed + 1
            if isInQuotes, !isSkipping {
                innerLines += 1
                if scanned - start <= RegisterLimits.rowBytes { continue }
                isSkipping = true
            }
            let row = ended(at: feed)
            if let row { return row }
        }
    }

    private mutating func ended(at end: Int) -> Row? {
        defer {
            start = scanned
            line += innerLines + 1
            innerLines = 0
            isInQuotes = false
        }
        if isSkipping {
            isSkipping = false
            let first = line
            if innerLines > 0 { innerLines -= 1 }
            return .tooLong(line: first)
        }
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        guard bytes.count <= RegisterLimits.rowBytes else { return .tooLong(line: line) }
        return .bytes(Array(bytes), line: line)
    }

    /// What has no end yet: the last row of the file, or too much for a row.
    private mutating func incomplete() -> Row? {
        if isAtEnd {
            guard start < buffer.count || isSkipping else { return nil }
            scanned = buffer.count
            return ended(at: buffer.count)
        }
        if buffer.count - start > RegisterLimits.rowBytes {
            isSkipping = true
            isInQuotes = false
            start = buffer.count
            scanned = buffer.count
        }
        return nil
    }

    /// From ``scanned`` on; counts the quotes on the way.
    private mutating func nextLineFeed() -> Int? {
        let from = scanned
        let feed: Int? = buffer.withUnsafeBytes { bytes in
            guard from < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + from, 0x0A, bytes.count - from)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
        let end = feed ?? buffer.count
        if quoted, !isSkipping, end > from {
            let quotes = buffer[from..<end].reduce(0) { $0 + ($1 == 0x22 ? 1 : 0) }
            if quotes % 2 == 1 { isInQuotes.toggle() }
        }
        scanned = end
        return feed
    }
}
