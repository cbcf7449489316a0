import FoundationEssentials

/// How often a fault is tried: a few times with every run of the tests, as often as one likes on demand.
enum Repetitions {
    /// The number in an environment variable.
    static func wanted(_ variable: String, usually count: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? count
    }
}
