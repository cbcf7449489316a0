import FoundationEssentials
import VisitClient

/// The size of a program as it is shipped: without symbols.
enum ProgramSize {
    /// In megabytes (10^6 bytes).
    static func stripped(_ name: String) async throws -> Double {
        let scratch = try ScratchFolder(named: "bench")
        defer { scratch.remove() }
        try await Tool.run("strip", ["-o", scratch.file(name), BuiltPrograms.path(of: name)])
        return Double(try Data(contentsOf: URL(filePath: scratch.file(name))).count) / 1e6
    }
}
