import FoundationEssentials
import FaultKit
import VisitClient

/// How long a stopped node takes to its first answered page, and what it holds in memory when nobody uses it.
struct StartAndIdle {
    private static let rounds = 5
    private static let idleTime = Duration.seconds(3)

    struct Measured {
        var startMilliseconds: Double
        var residentMegabytes: Double
        /// Once an operator has looked at the list of services.
        var listedMegabytes: Double
    }

    func measure(_ sources: TrialCentre.Sources) async throws -> Measured {
        let node = try await TrialNode(sources)
        var starts: [Double] = []
        for _ in 0..<Self.rounds {
            await node.centre.node.stop()
            let clock = ContinuousClock(), start = clock.now
            try await node.centre.node.start()
            let response = try await node.browsers.open(node.centre.node.kioskOrigin).open("/")
            guard response.status == 200 else {
                throw KioskProblem("the first page is answered with \(response.status)")
            }
            starts.append((clock.now - start) / .milliseconds(1))
        }
        try await Task.sleep(for: Self.idleTime)
        let resident = try residentMegabytes(of: node.centre.node.processID)
        let desk = try await node.desk()
        let citizen = try node.crowd.citizen()
        try await desk.find(citizen.family)
        try await desk.send(to: "/family", pressing: "member", value: citizen.member)
        guard desk.path == "/services" else { throw KioskProblem("choosing a member leads to \(desk.path)") }
        try await Task.sleep(for: Self.idleTime)
        let listed = try residentMegabytes(of: node.centre.node.processID)
        await node.end()
        return Measured(
            startMilliseconds: median(starts), residentMegabytes: resident, listedMegabytes: listed)
    }

    private func residentMegabytes(of process: Int32?) throws -> Double {
        let status = try String(contentsOf: URL(filePath: "/proc/\(process ?? 0)/status"), encoding: .utf8)
        let kilobytes = status.firstMatch(of: /VmRSS:\s+(\d+)/).flatMap { Double($0.1) }
        return (kilobytes ?? 0) / 1_024
    }
}
