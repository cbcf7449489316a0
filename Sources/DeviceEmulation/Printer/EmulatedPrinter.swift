/// An ESC/POS printer without a bus: what it holds, what it answers, what stops it. A pure value.
package struct EmulatedPrinter: Sendable {
    /// What a person can do to it.
    package enum Change: Sendable, Hashable {
        case paper(isIn: Bool)
        /// The roll ends once so many more bytes were taken.
        case paperEnds(afterBytes: Int)
        case cover(isOpen: Bool)
        /// Takes so many seconds for each transfer.
        case slow(seconds: Int)
        /// Becomes one of the clones that never answer `GS r`, or a printer that does.
        case confirms(Bool)
    }

    package private(set) var hasPaper = true
    package private(set) var isCoverOpen = false
    package private(set) var secondsPerTransfer = 0
    package private(set) var bytesTaken = 0
    package private(set) var slipsCut = 0

    private var confirms = true
    private var paperEndsAt: Int?
    private var interpreter = ESCPOSInterpreter()
    /// What the host has not read yet.
    private var answers: [UInt8] = []
    private static let maximumAnswerBytes = 1_024

    package init() {}

    /// Whether print data is taken now. Questions are answered in any case.
    package var canPrint: Bool { hasPaper && !isCoverOpen }

    /// Does to it what a person does.
    package mutating func apply(_ change: Change) {
        switch change {
        case .paper(let isIn):
            hasPaper = isIn
            paperEndsAt = nil
        case .paperEnds(let afterBytes): paperEndsAt = bytesTaken + afterBytes
        case .cover(let isOpen): isCoverOpen = isOpen
        case .slow(let seconds): secondsPerTransfer = seconds
        case .confirms(let answers): confirms = answers
        }
    }

    /// Whether a transfer holds nothing but `DLE EOT n`: it is taken even while the printer is stopped.
    package static func isQuestion(_ bytes: some Collection<UInt8>) -> Bool {
        let bytes = Array(bytes)
        return bytes.count == 3 && bytes[0] == 0x10 && bytes[1] == 0x04
    }

    /// How many bytes of a transfer the printer takes before it stops: all, unless the roll ends inside.
    package func room(for count: Int) -> Int {
        guard let paperEndsAt else { return count }
        return min(count, max(0, paperEndsAt - bytesTaken))
    }

    /// Takes bytes as the printer gets them: questions are answered at once, even inside a raster, as real ones do.
    package mutating func take(_ bytes: [UInt8]) {
        for index in bytes.indices.dropLast(2) where bytes[index] == 0x10 && bytes[index + 1] == 0x04 {
            if let answer = realTimeAnswer(bytes[index + 2]) { send(answer) }
        }
        interpreter.feed(bytes)
        bytesTaken += bytes.count
        slipsCut += interpreter.takePages().count { $0.isCut }
        // GS r: bits 2 and 3 are the paper end, the rest is 0.
        for _ in 0..<interpreter.takeStatusRequests() where confirms { send(hasPaper ? 0 : 0x0C) }
        if let end = paperEndsAt, bytesTaken >= end {
            hasPaper = false
            paperEndsAt = nil
        }
    }

    /// What goes to the host, at most `maximum` bytes.
    package mutating func read(maximum: Int) -> [UInt8] {
        defer { answers.removeFirst(min(maximum, answers.count)) }
        return Array(answers.prefix(maximum))
    }

    package var hasAnswer: Bool { !answers.isEmpty }

    /// GET_PORT_STATUS: bit 5 paper empty, bit 4 selected, bit 3 not error.
    package var portStatus: UInt8 { hasPaper ? (isCoverOpen ? 0x10 : 0x18) : 0x38 }

    /// The switch off and on: buffers are forgotten, paper and cover stay as they are.
    package mutating func powerCycle() {
        interpreter = ESCPOSInterpreter()
        answers = []
    }

    private mutating func send(_ byte: UInt8) {
        if answers.count < Self.maximumAnswerBytes { answers.append(byte) }
    }

    /// Epson, *ESC/POS Command Reference*, DLE EOT: bits 1 and 4 are always 1.
    private func realTimeAnswer(_ question: UInt8) -> UInt8? {
        let fixed: UInt8 = 0x12
        switch question {
        case 1: return fixed | (canPrint ? 0 : 0x08)
        case 2: return fixed | (isCoverOpen ? 0x04 : 0) | (hasPaper ? 0 : 0x20)
        case 3: return fixed
        case 4: return fixed | (hasPaper ? 0 : 0x60)
        default: return nil
        }
    }
}
