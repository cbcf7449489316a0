import ArgumentParser

/// Figures that only show inside a process; `eseva-bench` starts it, once for each round.
///
/// Prints one line a figure: its name, a space, its value.
@main
struct InsideBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eseva-bench-inside",
        abstract: "Measures papers, rules, verification and messages in one process.",
        subcommands: [
            CertificateFigures.self, EntitlementFigures.self, SlipFigures.self, VerificationFigures.self,
            WireFigures.self,
        ])
}

/// The middle of an odd number of values.
func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
}

/// How many milliseconds something takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock(), start = clock.now
    try work()
    return (clock.now - start) / .milliseconds(1)
}
