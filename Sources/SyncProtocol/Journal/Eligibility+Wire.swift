import Domain

extension WireEligibility {
    init(_ standing: EligibilityStanding) throws(WireProblem) {
        self.init()
        switch standing.truth {
        case .holds: truth = .holds
        case .fails: truth = .fails
        case .unknown: truth = .unknown
        }
        schemes = standing.schemes
        failed = try Self.places(standing.failed)
        self.open = try Self.places(standing.open)
    }

    func domain() throws(WireProblem) -> EligibilityStanding {
        guard schemes.count <= WireLimits.testsPerRule else { throw .outOfRange(field: "eligibility.schemes") }
        for scheme in schemes { _ = try filled(scheme, "eligibility.schemes") }
        return EligibilityStanding(
            truth: try truth.domain(), schemes: schemes, failed: try Self.domain(failed, "eligibility.failed"),
            open: try Self.domain(open, "eligibility.open"))
    }

    private static func places(_ places: [Int]) throws(WireProblem) -> [UInt32] {
        var list: [UInt32] = []
        for place in places { list.append(try exact(place, "eligibility.place")) }
        return list
    }

    /// Ascending, each place once.
    private static func domain(_ list: [UInt32], _ field: String) throws(WireProblem) -> [Int] {
        guard list.count <= WireLimits.testsPerRule, zip(list, list.dropFirst()).allSatisfy({ $0 < $1 }),
            (list.last ?? 0) < WireLimits.testsPerRule
        else { throw .outOfRange(field: field) }
        return list.map { Int($0) }
    }
}

extension WireTruth {
    func domain() throws(WireProblem) -> Truth {
        switch self {
        case .holds: .holds
        case .fails: .fails
        case .unknown: .unknown
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "eligibility.truth")
        }
    }
}
