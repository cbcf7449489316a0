import Dispatch

/// Runs an actor's jobs on a queue of its own, so that blocking calls of libusb never hold a thread of the
/// cooperative pool. It sleeps in the kernel while there is nothing to do.
final class DeviceThread: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
