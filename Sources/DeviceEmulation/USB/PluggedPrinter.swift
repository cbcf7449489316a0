import CUMockdev
import Synchronization

/// The emulated printer for as long as its cable is in: the transfers on their way, as usbfs would hold them.
final class PluggedPrinter: Sendable {
    private struct Transfers: Sendable {
        var pending: [URB] = []
        var ended: [URB] = []
        var isGone = false
        /// A transfer was just reaped: the client asks once more and may be told at once that there is none.
        var hasJustReaped = false
    }

    private let printer: SharedPrinter
    private let transfers = Mutex(Transfers())

    init(printer: SharedPrinter) {
        self.printer = printer
    }

    var isGone: Bool { transfers.withLock(\.isGone) }

    /// Pulls the cable: everything on its way ends with ENODEV, and so does everything after it.
    func unplug() {
        transfers.withLock { transfers in
            transfers.isGone = true
            for urb in transfers.pending { urb.end(status: -ENODEV, actualLength: urb.progress) }
            transfers.ended += transfers.pending
            transfers.pending = []
        }
    }

    /// - Returns: 0, or an errno.
    func submit(_ urb: URB) -> Int32 {
        transfers.withLock { transfers in
            if transfers.isGone { return ENODEV }
            transfers.pending.append(urb)
            return 0
        }
    }

    /// Cancels a transfer; what was done of it until then counts.
    /// - Returns: 0, or an errno.
    func discard(clientAddress: UInt) -> Int32 {
        transfers.withLock { transfers in
            guard let index = transfers.pending.firstIndex(where: { $0.clientAddress == clientAddress }) else {
                return EINVAL
            }
            let urb = transfers.pending.remove(at: index)
            urb.end(status: -ENOENT, actualLength: urb.progress)
            transfers.ended.append(urb)
            return 0
        }
    }

    /// What a client that asks for an ended transfer is told.
    enum Reaped {
        case transfer(URB)
        case nothing
        /// Nothing yet: say so a little later, or the client asks without a pause.
        case nothingYet
        case gone
    }

    /// Moves on whatever can move, then gives back one ended transfer.
    func reap() -> Reaped {
        transfers.withLock { transfers in
            if !transfers.isGone { advance(&transfers) }
            if !transfers.ended.isEmpty {
                transfers.hasJustReaped = true
                return .transfer(transfers.ended.removeFirst())
            }
            if transfers.isGone { return .gone }
            defer { transfers.hasJustReaped = false }
            return transfers.hasJustReaped ? .nothing : .nothingYet
        }
    }

    private func advance(_ transfers: inout Transfers) {
        let now = Int64(g_get_monotonic_time())
        var waiting: [URB] = []
        for urb in transfers.pending {
            if let status = printer.advance(urb, now: now) {
                urb.end(status: status, actualLength: urb.progress)
                transfers.ended.append(urb)
            } else {
                waiting.append(urb)
            }
        }
        transfers.pending = waiting
    }
}
