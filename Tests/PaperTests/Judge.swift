import Foundation
import Testing

/// Programs that we did not write, and a folder for what they read.
struct Judge {
    let folder: URL

    /// `ESEVA_PAPER_OUTPUT` keeps the papers in a folder to look at.
    init() throws {
        if let kept = ProcessInfo.processInfo.environment["ESEVA_PAPER_OUTPUT"] {
            folder = URL(fileURLWithPath: kept)
        } else {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString)")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func clean() {
        guard ProcessInfo.processInfo.environment["ESEVA_PAPER_OUTPUT"] == nil else { return }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Puts bytes in a file; returns its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Runs a program; returns its exit code and what it wrote.
    func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// What poppler copies out of a PDF, in reading order; runs of blanks are one.
    func text(of path: String) throws -> String {
        let (code, output) = try run("pdftotext", ["-layout", path, "-"])
        try #require(code == 0, "\(output)")
        return output
    }

    /// Whether PDFBox preflight calls a file valid PDF/A-1b, and what it says otherwise.
    func preflight(_ path: String) throws -> (isValid: Bool, output: String) {
        let jars = [
            "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io", "javax.activation",
            "jaxb-api",
        ].map { "/usr/share/java/\($0).jar" }.joined(separator: ":")
        let (code, output) = try run(
            "java", ["-XX:TieredStopAtLevel=1", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", path])
        return (code == 0, output)
    }

    /// What zbar reads from an image.
    func code(in path: String) throws -> String {
        let (_, output) = try run("zbarimg", ["--nodbus", "--quiet", "--raw", "-S*.disable", "-Sqr.enable", path])
        return output.trimmingCharacters(in: .newlines)
    }

    /// The first page at 100 dots an inch, as poppler paints it: grey values, 0 = black.
    func grey(_ path: String) throws -> (width: Int, values: [UInt8]) {
        let prefix = path.replacingOccurrences(of: ".pdf", with: "-grey")
        let (code, output) = try run("pdftoppm", ["-r", "100", "-gray", "-singlefile", path, prefix])
        try #require(code == 0, "\(output)")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: prefix + ".pgm")))
        let head = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        try #require(size.count == 2 && head[3].count == size[0] * size[1])
        return (size[0], Array(head[3]))
    }

    /// Share of black in a rectangle of a page (millimetres).
    func ink(_ page: (width: Int, values: [UInt8]), x: Double, y: Double, width: Double, height: Double) -> Double {
        let dots = 100 / 25.4
        var dark = 0
        var count = 0
        for row in Int(y * dots)..<Int((y + height) * dots) {
            for column in Int(x * dots)..<Int((x + width) * dots) {
                count += 1
                if page.values[row * page.width + column] < 96 { dark += 1 }
            }
        }
        return Double(dark) / Double(max(1, count))
    }

    /// Pages of a PDF as PNG files.
    func render(_ path: String, dotsPerInch: Int) throws -> [String] {
        let prefix = path.replacingOccurrences(of: ".pdf", with: "")
        let (code, output) = try run("pdftoppm", ["-r", "\(dotsPerInch)", "-png", path, prefix])
        try #require(code == 0, "\(output)")
        let name = URL(fileURLWithPath: prefix).lastPathComponent + "-"
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix(name) && $0.hasSuffix(".png") }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }
}
