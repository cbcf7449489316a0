import CUMockdev
import Synchronization

/// The printer that stands on the table, whether its cable is in or not, and the file of what it received.
final class SharedPrinter: Sendable {
    private struct State: Sendable {
        var printer = EmulatedPrinter()
        var unplugAt: Int?
    }

    private let state = Mutex(State())
    private let received: ReceivedBytes
    private let onUnplug: Mutex<(@Sendable () -> Void)?> = Mutex(nil)

    init(received: ReceivedBytes) {
        self.received = received
    }

    var snapshot: EmulatedPrinter { state.withLock(\.printer) }

    func apply(_ change: EmulatedPrinter.Change) { state.withLock { $0.printer.apply(change) } }

    func powerCycle() { state.withLock { $0.printer.powerCycle() } }

    /// Calls `action`, on umockdev's thread, when so many more bytes were taken.
    func unplug(afterBytes count: Int, _ action: @escaping @Sendable () -> Void) {
        onUnplug.withLock { $0 = action }
        state.withLock { $0.unplugAt = $0.printer.bytesTaken + count }
    }

    /// Moves a transfer on.
    /// - Returns: `nil` while it waits, 0 or a negative errno when it has ended.
    func advance(_ urb: URB, now: Int64) -> Int32? {
        if urb.isControl { return control(urb) }
        return urb.isIn ? bulkIn(urb) : bulkOut(urb, now: now)
    }

    private func control(_ urb: URB) -> Int32 {
        let status = state.withLock(\.printer.portStatus)
        guard let setup = urb.setup, let answer = PrinterDescriptors.answer(to: setup, portStatus: status) else {
            return -EPIPE
        }
        let cut = Array(answer.prefix(setup.length))
        urb.progress = urb.answer(cut, at: ControlRequest.byteCount)
        return 0
    }

    private func bulkIn(_ urb: URB) -> Int32? {
        state.withLock { state in
            guard state.printer.hasAnswer else { return nil }
            urb.progress = urb.answer(state.printer.read(maximum: urb.length), at: 0)
            return 0
        }
    }

    private func bulkOut(_ urb: URB, now: Int64) -> Int32? {
        let isQuestion = EmulatedPrinter.isQuestion(urb.outgoing(maximum: 4))
        let mustUnplug = state.withLock { state in
            let delay = isQuestion ? 0 : Int64(state.printer.secondsPerTransfer) * 1_000_000
            guard isQuestion || state.printer.canPrint, now >= urb.submittedAt + delay else { return false }
            var room = isQuestion ? 3 : state.printer.room(for: urb.length - urb.progress)
            if let unplugAt = state.unplugAt { room = min(room, max(0, unplugAt - state.printer.bytesTaken)) }
            let bytes = urb.outgoing(maximum: room)
            state.printer.take(bytes)
            if !isQuestion { received.append(bytes) }
            urb.progress += bytes.count
            guard let unplugAt = state.unplugAt, state.printer.bytesTaken >= unplugAt else { return false }
            state.unplugAt = nil
            return true
        }
        if mustUnplug { onUnplug.withLock { $0 }?() }
        return urb.progress == urb.length ? 0 : nil
    }
}
