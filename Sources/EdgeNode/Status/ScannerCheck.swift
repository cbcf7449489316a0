import Devices

/// The scanner: a centre can do without one, since papers can be photographed.
struct ScannerCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        do {
            guard let first = try await node.scanner.scanners().first else { return [obstacle(.unplugged)] }
            return [DoctorFinding("scanner", "ready", .good, first.model, ["model": first.model])]
        } catch {
            return [obstacle(error)]
        }
    }

    private func obstacle(_ error: ScannerError) -> DoctorFinding {
        DoctorFinding("scanner", error.rawValue, .attention, error.summary, advice: error.recovery)
    }
}
