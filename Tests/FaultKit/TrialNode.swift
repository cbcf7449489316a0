import FoundationEssentials
package import VisitClient

/// An enrolled node without devices whose state server is away, ready to take requests.
package final class TrialNode {
    package let scratch: ScratchFolder
    package let centre: TrialCentre
    package let browsers = Browsers()
    package let crowd = Crowd()
    private static let crowdSize = 4_000

    /// - Parameters:
    ///   - sources: Where the project's published data lie.
    ///   - data: The node's data directory, such as one on a disk whose power can be cut.
    ///   - synchronous: A weaker promise of the store; see ``VisitClient/NodeProgram/Place``.
    package init(_ sources: TrialCentre.Sources, data: String? = nil, synchronous: String? = nil) async throws {
        scratch = try ScratchFolder(named: "sturdiness")
        centre = try TrialCentre(
            folder: scratch.file("centre"), sources: sources, data: data, synchronous: synchronous, hasDevices: false)
        let codes = try await centre.establish()
        try await centre.node.start()
        try await centre.supply()
        try await welcome()
        await centre.state.stop()
        let worker = TrialPeople.worker
        try await KioskDesk(browsers.open(origin)).signInFirst(worker, code: codes[worker.person] ?? "")
    }

    /// Enters a crowd of citizens into the node's register.
    package func welcome() async throws {
        let register = scratch.file("crowd.jsonl")
        try Data(crowd.welcome(Self.crowdSize).utf8).write(to: URL(filePath: register))
        try await centre.node.run("import-households", [register])
    }

    /// Before a round of many submissions: sees to it that nobody waits in vain for a citizen.
    package func refill() async throws {
        if crowd.waiting < Self.crowdSize / 4 { try await welcome() }
    }

    /// A browser of its own with the operator signed in.
    package func desk() async throws -> KioskDesk {
        let desk = try await KioskDesk(browsers.open(origin))
        try await desk.signIn(TrialPeople.worker)
        return desk
    }

    /// So many submissions of different citizens, each ready to be sent from the same desk.
    package func prepare(_ count: Int, at desk: KioskDesk) async throws -> [PreparedSubmission] {
        var prepared: [PreparedSubmission] = []
        for _ in 0..<count {
            let citizen = try crowd.citizen()
            prepared.append(try await desk.prepareSubmission(family: citizen.family, member: citizen.member))
        }
        return prepared
    }

    package var origin: String { centre.node.kioskOrigin }

    /// Ends everything and takes the folder away.
    package func end() async {
        await centre.stop()
        scratch.remove()
    }
}
