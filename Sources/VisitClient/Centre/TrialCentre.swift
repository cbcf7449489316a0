import FoundationEssentials

/// A state server and one centre's node in one folder, made for a trial: enrolled, with people, a catalogue, a lease
/// and sample households. What exists already is kept.
package final class TrialCentre {
    /// Where the project's own files lie: the published data, the samples and the device tables.
    package struct Sources: Sendable {
        package let root: String
        /// The catalogue to publish.
        package let catalogue: String
        /// The register that the node gets.
        package let households: String

        /// - Parameters:
        ///   - root: The folder of the project.
        ///   - catalogue: Another catalogue than the project's.
        ///   - households: Another register than the sample families.
        package init(root: String, catalogue: String? = nil, households: String? = nil) {
            self.root = root
            self.catalogue = catalogue ?? root + "/sync/catalogue"
            self.households = households ?? root + "/sync/samples/households.jsonl"
        }

        package var deviceTables: String { root + "/firmware-config/devices" }
        package var uidaiCertificates: String { root + "/firmware-config/uidai" }
    }

    /// The ports of a folder stay the same, since its node remembers where its state is.
    struct Ports: Codable {
        let state: Int
        let kiosk: Int
    }

    package let folder: String
    package let state: StateServerProgram
    package let node: NodeProgram
    private let sources: Sources

    /// - Parameters:
    ///   - folder: Holds everything; may exist from an earlier run.
    ///   - data: The node's data directory; `nil`: inside `folder`.
    ///   - kioskPort: Where the kiosk listens; `nil`: any free port.
    package init(
        folder: String, sources: Sources, data: String? = nil, kioskPort: Int? = nil, synchronous: String? = nil,
        exchangeIntervalSeconds: Int = 0, hasDevices: Bool = true
    ) throws {
        self.folder = folder
        self.sources = sources
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let ports = try Self.ports(of: folder, kiosk: kioskPort)
        state = StateServerProgram(folder: folder + "/state", port: ports.state, log: folder + "/eseva-state.log")
        node = try NodeProgram(
            NodeProgram.Place(
                dataDirectory: data ?? folder + "/node", runtimeDirectory: folder + "/run", kioskPort: ports.kiosk,
                deviceTables: sources.deviceTables, uidaiCertificates: sources.uidaiCertificates,
                synchronous: synchronous,
                exchangeIntervalSeconds: exchangeIntervalSeconds, hasDevices: hasDevices))
    }

    private static func ports(of folder: String, kiosk: Int?) throws -> Ports {
        let file = URL(filePath: folder + "/ports.json")
        if let data = try? Data(contentsOf: file) { return try JSONDecoder().decode(Ports.self, from: data) }
        let free = LoopbackPort.free(2)
        let ports = Ports(state: free[0], kiosk: kiosk ?? free[1])
        try JSONEncoder().encode(ports).write(to: file, options: .atomic)
        return ports
    }

    /// Takes away what the folder holds of a state and a node, so that ``establish()`` can begin anew.
    package func forget() throws {
        for folder in [state.folder, node.place.dataDirectory] where FileManager.default.fileExists(atPath: folder) {
            try FileManager.default.removeItem(atPath: folder)
        }
        try FileManager.default.createDirectory(
            atPath: node.place.dataDirectory, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    /// Makes the state and enrols the node, with the daemon of the state running and that of the node not yet.
    ///
    /// - Returns: The one-time codes of the people whom the state named, by their number.
    package func establish() async throws -> [String: String] {
        try await state.initialise()
        try await state.publish(catalogue: sources.catalogue)
        try await state.start()
        let token = try await state.enrol(node: TrialPeople.nodeID, centre: TrialPeople.centre)
        try await node.run("provision", [token])
        var codes: [String: String] = [:]
        for worker in TrialPeople.workers {
            codes[worker.person] = try await state.add(worker, to: TrialPeople.nodeID)
        }
        try await state.lend(officer: TrialPeople.officer, on: TrialPeople.nodeID)
        return codes
    }

    /// Brings sample households and everything that the state holds for the running node onto it.
    package func supply() async throws {
        try await node.run("import-households", [sources.households])
        try await node.run("sync")
    }

    /// Ends both daemons in good order.
    package func stop() async {
        await node.stop()
        await state.stop()
    }
}
