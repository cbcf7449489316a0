import FoundationEssentials
import Glibc
import VisitClient

/// A mounted file system whose power a test can cut; see `Tests/PowerCut/medium.h` for what survives.
package final class PowerCutDisk {
    /// The file system did not come up, or its image could not be written.
    package struct Unusable: Error, CustomStringConvertible {
        package let description: String
    }

    /// What to do, and when; the counts start at the moment of the order.
    package enum Order {
        case cut
        /// In place of that operation: a write, a truncation, a change of a name, a sync.
        case cutAt(operation: Int)
        /// That fsync or fdatasync answers EIO, and its pages never reach the medium.
        case failSync(Int)
        case resetCounters

        fileprivate var text: String {
            switch self {
            case .cut: "cut\n"
            case .cutAt(let operation): "cut-at \(operation)\n"
            case .failSync(let sync): "fail-sync \(sync)\n"
            case .resetCounters: "reset\n"
            }
        }
    }

    /// Where programs see the disk.
    package let mountPoint: String
    /// What the medium holds, as ordinary files; current only while nothing is mounted.
    package let image: String
    private let scratch: ScratchFolder
    private var program: Program?

    /// Makes an empty disk and mounts it.
    package init(seed: UInt64) async throws {
        scratch = try ScratchFolder(named: "disk")
        mountPoint = try scratch.folder("mount")
        image = try scratch.folder("image")
        try await mount(seed: seed)
    }

    deinit {
        detach()
        program?.killNow()
        scratch.remove()
    }

    /// Mounts what the medium holds.
    package func mount(seed: UInt64) async throws {
        let program = try Program(
            BuiltPrograms.path(of: "power-cut-fs"), ["--seed", String(seed), image, mountPoint],
            output: scratch.file("power-cut-fs.log"))
        self.program = program
        for _ in 0..<2_000 {
            if (try? counters()) != nil { return }
            guard program.endingSoFar() == nil else { break }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Unusable(description: "power-cut-fs does not start (is /dev/fuse there?)")
    }

    /// The counters since the mount or their last reset.
    package func counters() throws -> DiskCounters {
        let data = try Data(contentsOf: URL(filePath: mountPoint + "/.power"))
        return try JSONDecoder().decode(DiskCounters.self, from: data)
    }

    /// Gives an order; a cut takes effect at once, and changes nothing where the power is off already.
    package func give(_ order: Order) throws {
        let file = open(mountPoint + "/.power", O_WRONLY)
        defer { close(file) }
        let bytes = Array(order.text.utf8)
        let written = write(file, bytes, bytes.count)
        if case .cut = order { return }
        guard written == bytes.count else { throw Unusable(description: "the disk takes no order (is the power off?)") }
    }

    /// Whether the power is off.
    package var isCut: Bool { program?.endingSoFar() != nil }

    /// Waits until the power is off and the image shows what survived.
    package func awaitCut() async throws {
        guard try await program?.end() == .exited(0) else {
            throw Unusable(description: "power-cut-fs failed to write its image")
        }
        detach()
    }

    /// An orderly end: everything reaches the medium.
    package func unmount() async throws {
        program?.send(SIGTERM)  // unmounts by itself
        try await awaitCut()
    }

    private func detach() {
        if umount2(mountPoint, Int32(MNT_DETACH)) == 0 { return }
        // Only root may unmount itself; for everyone else FUSE brings a helper.
        guard let helper = try? Program("fusermount3", ["-uz", mountPoint]) else { return }
        while helper.endingSoFar() == nil { usleep(1_000) }
    }
}
