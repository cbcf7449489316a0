import Dispatch

/// A loop that blocks for ever on a queue of its own, away from everything else.
struct ListenerThread {
    private let queue = DispatchQueue(label: "eseva.control-socket")
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }

    func start() { queue.async(execute: body) }
}
