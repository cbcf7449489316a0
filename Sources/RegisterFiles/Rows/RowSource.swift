import Glibc

/// Cuts a stream of bytes into rows: at each line feed, or, for CSV, at each line feed outside of quotes.
///
/// Bytes go in with ``add(_:)``; ``next()`` gives the rows that are complete. It holds no more than a row of
/// ``RegisterLimits/rowBytes`` and what was added last.
struct RowSource {
    /// A row's bytes without its end, or why there are none; the line where it begins.
    enum Row: Equatable {
        case bytes([UInt8], line: Int)
        /// Its line is left.
        case tooLong(line: Int)
        /// A quote that no other closes, as far as a row may go: the line is left, the next is read as a row again.
        case unclosed(line: Int)
    }

    /// Of CSV; `nil` where quotes mean nothing.
    private let separator: UInt8?
    private var buffer: [UInt8] = []
    /// Where the row begins, and where to look on for its end.
    private var start = 0
    private var scanned = 0
    private var line = 1
    private var isInQuotes = false
    /// Line feeds inside of quotes so far.
    private var innerFeeds: [Int] = []
    /// A row was too long already: everything up to its line feed goes.
    private var isSkipping = false
    private var isAtEnd = false

    /// - Parameter separator: Between fields whose quotes may hold line feeds; `nil` where each line is a row.
    init(separator: UInt8?) { self.separator = separator }

    /// Bytes of the next rows; none mean the end.
    mutating func add(_ bytes: [UInt8]) {
        if bytes.isEmpty { isAtEnd = true }
        buffer.removeFirst(start)
        scanned -= start
        innerFeeds = innerFeeds.map { $0 - start }
        start = 0
        buffer += bytes
    }

    /// The next row that is complete, or `nil`: add more, or it is the end.
    mutating func next() -> Row? {
        while let feed = nextLineFeed() {
            scanned = feed + 1
            guard isInQuotes else { return ended(at: feed) }
            innerFeeds.append(feed)
            if scanned - start > RegisterLimits.rowBytes { return unclosed() }
        }
        if isAtEnd, start < buffer.count || isSkipping {
            return isInQuotes && !innerFeeds.isEmpty ? unclosed() : ended(at: buffer.count)
        }
        if buffer.count - start > RegisterLimits.rowBytes, !isAtEnd {
            if !innerFeeds.isEmpty { return unclosed() }
            (isSkipping, isInQuotes) = (true, false)
            (start, scanned) = (buffer.count, buffer.count)
        }
        return nil
    }

    private mutating func ended(at end: Int) -> Row {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        let row = Array(bytes)
        if let separator, !innerFeeds.isEmpty, (try? CSVFields.of(row, separator: separator)) == nil {
            return unclosed()
        }
        let isTooLong = isSkipping || row.count > RegisterLimits.rowBytes
        let first = line
        begin(at: scanned, lines: 1 + innerFeeds.count)
        return isTooLong ? .tooLong(line: first) : .bytes(row, line: first)
    }

    /// Leaves the first line of a row that its quotes make too long or wrong.
    private mutating func unclosed() -> Row {
        let first = line
        begin(at: innerFeeds.first.map { $0 + 1 } ?? buffer.count, lines: 1)
        return .unclosed(line: first)
    }

    private mutating func begin(at place: Int, lines: Int) {
        (start, scanned) = (place, place)
        (isSkipping, isInQuotes) = (false, false)
        innerFeeds = []
        line += lines
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
        if separator != nil, !isSkipping, end > from {
            let quotes = buffer[from..<end].reduce(0) { $0 + ($1 == 0x22 ? 1 : 0) }
            if quotes % 2 == 1 { isInQuotes.toggle() }
        }
        scanned = end
        return feed
    }
}
