import VisitClient

extension TrialCentre.Sources {
    /// The published data of the project that these tests stand in.
    static var project: TrialCentre.Sources {
        TrialCentre.Sources(
            root: #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))
    }
}
