import Glibc
import Store

/// Free space under the data directory, and whether SQLite took everything so far.
struct DiskCheck: DoctorCheck {
    private static let attentionBytes: UInt64 = 1 << 30
    private static let stopBytes: UInt64 = 128 << 20

    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        if let failure = node.store.mediumFailure {
            return [DoctorFinding("disk", "failed", .stop, failure.summary, advice: failure.recovery)]
        }
        var status = statvfs()
        guard statvfs(node.settings.dataDirectory, &status) == 0 else {
            return [
                DoctorFinding(
                    "disk", "unreadable", .stop, "\(node.settings.dataDirectory) can't be looked at (errno \(errno))",
                    advice: "Check that the data directory exists and belongs to the daemon's user.")
            ]
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let evidence = "\(free >> 20) MiB free under \(node.settings.dataDirectory)"
        let figures = ["mib": String(free >> 20)]
        if free < Self.stopBytes {
            return [
                DoctorFinding(
                    "disk", "full", .stop, evidence, advice: "Free space now: requests are about to be refused.",
                    figures)
            ]
        }
        if free < Self.attentionBytes {
            return [
                DoctorFinding(
                    "disk", "low", .attention, evidence, advice: "Free space, or plan a larger medium.", figures)
            ]
        }
        return [DoctorFinding("disk", "free", .good, evidence, figures)]
    }
}
