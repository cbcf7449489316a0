import Foundation
import TestKit
import VisitClient

/// An enrolled node without devices whose state server is away, ready to take requests.
final class TrialNode {
    let scratch: ScratchFolder
    let centre: TrialCentre
    let browsers = Browsers()
    let crowd = Crowd()

    /// - Parameter data: The node's data directory, such as one on a disk whose power can be cut.
    init(data: String? = nil, synchronous: String? = nil) async throws {
        scratch = try ScratchFolder(named: "sturdiness")
        centre = try TrialCentre(
            folder: scratch.file("centre"), sources: TrialCentre.Sources(root: ProjectFolder.path), data: data,
            synchronous: synchronous, hasDevices: false)
        let codes = try await centre.establish()
        try await centre.node.start()
        try await centre.supply()
        let register = scratch.file("crowd.jsonl")
        try Data(Crowd.register.utf8).write(to: URL(filePath: register))
        try await centre.node.run("import-households", [register])
        await centre.state.stop()
        let desk = try await KioskDesk(browsers.open(origin))
        let worker = TrialPeople.worker
        try await desk.signInFirst(worker, code: codes[worker.person] ?? "")
    }

    var origin: String { centre.node.kioskOrigin }

    /// Ends everything and takes the folder away.
    func end() async {
        await centre.stop()
        scratch.remove()
    }
}

/// The folder of the project that these tests stand in.
enum ProjectFolder {
    static var path: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }
}
