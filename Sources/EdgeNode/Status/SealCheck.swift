import Trust

/// Whether a stolen card can be read.
struct SealCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        do {
            switch try NodeFolder(node.settings.dataDirectory).readDataKey().opening {
            case .passphrase:
                return [DoctorFinding("seal", "passphrase", .good, "the data key opens by a passphrase")]
            case .unattended:
                return [
                    DoctorFinding(
                        "seal", "unattended", .attention,
                        "the data key opens unattended: whoever takes this card can read it",
                        advice: "Provision with a passphrase where people's data are on this node.")
                ]
            }
        } catch {
            return [
                DoctorFinding(
                    "seal", "unreadable", .stop, "the data key's file can't be read",
                    advice: "Restore the data directory from its copy before the daemon stops.")
            ]
        }
    }
}
