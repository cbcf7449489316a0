/// A line of the control socket.
package enum ControlCommand: Sendable, Hashable {
    case printer(EmulatedPrinter.Change)
    case unplug
    /// Pulls the cable once the printer took so many more bytes.
    case unplugAfter(bytes: Int)
    case plug
    case status

    /// What can be written, for `--help` and for answers to lines that are not understood.
    package static let help =
        "paper out|in, paper out after BYTES, cover open|close, slow SECONDS, confirm on|off, unplug, "
        + "unplug after BYTES, plug, status"
    private static let numbers = 0...1_000_000_000
    private static let maximumSlowSeconds = 3_600

    /// - Returns: `nil` where the line is none of ``help``.
    package init?(_ line: String) {
        let words = line.split(whereSeparator: { $0 == " " || $0.isNewline }).map(String.init)
        switch (words.first, words.dropFirst().first, words.count) {
        case ("paper", "out", 2): self = .printer(.paper(isIn: false))
        case ("paper", "in", 2): self = .printer(.paper(isIn: true))
        case ("cover", "open", 2): self = .printer(.cover(isOpen: true))
        case ("cover", "close", 2): self = .printer(.cover(isOpen: false))
        case ("confirm", "on", 2): self = .printer(.confirms(true))
        case ("confirm", "off", 2): self = .printer(.confirms(false))
        case ("unplug", nil, 1): self = .unplug
        case ("plug", nil, 1): self = .plug
        case ("status", nil, 1): self = .status
        case ("slow", let seconds?, 2):
            guard let seconds = Int(seconds), (0...Self.maximumSlowSeconds).contains(seconds) else { return nil }
            self = .printer(.slow(seconds: seconds))
        case ("unplug", "after", 3):
            guard let bytes = Int(words[2]), Self.numbers.contains(bytes) else { return nil }
            self = .unplugAfter(bytes: bytes)
        case ("paper", "out", 4):
            guard words[2] == "after", let bytes = Int(words[3]), Self.numbers.contains(bytes) else { return nil }
            self = .printer(.paperEnds(afterBytes: bytes))
        default: return nil
        }
    }
}
