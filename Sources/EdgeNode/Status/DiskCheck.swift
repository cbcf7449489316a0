import Glibc
import Store

/// Free space under the data directory, and whether SQLite took everything so far.
struct DiskCheck: DoctorCheck {
    private static let attentionBytes: UInt64 = 1 << 30
    private static let stopBytes: UInt64 = 128 << 20

    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        if let failure = node.store.mediumFailure {
            return [DoctorFinding("disk", .stop, failure.summary, advice: failure.recovery)]
        }
        var status = statvfs()
        guard statvfs(node.settings.dataDirectory, &status) == 0 else {
            return [
                DoctorFinding(
                    "disk", .stop, "\(node.settings.dataDirectory) can't be looked at (errno \(errno))",
                    advice: "Check that the data directory exists and belongs to the daemon's user.")
            ]
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let evidence = "\(free >> 20) MiB free under \(node.settings.dataDirectory)"
        if free < Self.stopBytes {
            return [DoctorFinding("disk", .stop, evidence, advice: "Free space now: requests are about to be refused.")]
        }
        if free < Self.attentionBytes {
            return [DoctorFinding("disk", .attention, evidence, advice: "Free space, or plan a larger medium.")]
        }
        return [DoctorFinding("disk", .good, evidence)]
    }
}
