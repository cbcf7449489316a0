import Devices

/// The slip printer and the page printer.
struct PrinterCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        [
            finding("slip-printer", await node.slipPrinter.status()),
            finding("page-printer", await node.pagePrinter.status()),
        ]
    }

    private func finding(_ check: String, _ status: PrinterStatus) -> DoctorFinding {
        guard let obstacle = status.obstacle else {
            let level: DoctorFinding.Level = status == .ready || status == .unknown ? .good : .attention
            return DoctorFinding(
                check, "answer", level, status.key,
                advice: level == .good ? "" : "Put in a new roll when there is time.")
        }
        return DoctorFinding(check, "obstacle", .attention, obstacle.summary, advice: obstacle.recovery)
    }
}
