import VisitClient

/// A certificate from its claims to the signed PDF beside WeasyPrint and pyHanko, in alternation; every round is a new
/// process of both.
struct CertificatePace {
    struct Side {
        var first: Double
        var warm: Double
        var bytes: Double
    }

    private static let rounds = 3
    private static let referenceWarmRounds = "7"

    let root: String
    /// A Python that has `Reference/requirements.txt`.
    let python: String

    /// Medians of all rounds, in milliseconds and bytes.
    func measure() async throws -> (ours: Side, reference: Side) {
        var ours: [InsideFigures] = [], reference: [InsideFigures] = []
        for _ in 0..<Self.rounds {
            ours.append(try await .ours("certificate"))
            reference.append(
                try await InsideFigures(
                    python,
                    [
                        root + "/Tests/Benchmarks/Reference/certificate.py", root + "/Sources/Paper/Fonts",
                        Self.referenceWarmRounds,
                    ]))
        }
        return (try side(ours), try side(reference))
    }

    private func side(_ rounds: [InsideFigures]) throws -> Side {
        Side(
            first: median(try rounds.map { try $0.value("first") }),
            warm: median(try rounds.map { try $0.value("warm") }),
            bytes: median(try rounds.map { try $0.value("bytes") }))
    }
}
