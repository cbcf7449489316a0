import FoundationEssentials

/// The package's own text, as it stands on disk.
struct House {
    let root: String
    let manifest: Manifest
    /// Every Swift file of ours that a person wrote, under `Sources` and `Tests`.
    let swiftFiles: [SourceFile]
    /// Paths of all our files, relative to the root.
    let paths: [String]

    /// This package; another one where the environment names its folder.
    static let own = Result { try House(root: ProcessInfo.processInfo.environment["TIDY_ROOT"] ?? ownRoot) }

    private static let folders = ["Sources", "Tests", "firmware-config", "sync", ".ci"]

    private static var ownRoot: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }

    init(root: String) throws {
        self.root = root
        let files = FileManager.default
        var paths = try files.contentsOfDirectory(atPath: root)
        for folder in Self.folders where files.fileExists(atPath: root + "/" + folder) {
            paths += try files.subpathsOfDirectory(atPath: root + "/" + folder).map { folder + "/" + $0 }
        }
        self.paths = paths.filter { path in
            var isFolder = false
            return files.fileExists(atPath: root + "/" + path, isDirectory: &isFolder) && !isFolder
        }.sorted()
        swiftFiles = try self.paths
            .filter { $0.hasSuffix(".swift") && !$0.hasSuffix(".pb.swift") && $0.contains("/") }
            .map { try SourceFile(path: $0, root: root) }
        manifest = Manifest(try Self.text(of: root + "/Package.swift"))
    }

    /// The files of one target.
    func files(of target: Manifest.Target) -> [SourceFile] {
        swiftFiles.filter { $0.path.hasPrefix(target.folder + "/") }
    }

    /// A file's text, or `nil` where it is no text.
    func text(of path: String) -> String? {
        try? Self.text(of: root + "/" + path)
    }

    private static func text(of path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }
}
