import Glibc

/// A file of received bytes, drawn.
package struct SlipDrawing {
    /// 64 MiB are some 600 slips.
    package static let maximumFileBytes = 67_108_864

    package let pages: [PrintedPage]
    package let problems: [DrawingProblem]

    /// Reads and interprets a file.
    package init(path: String) throws(ServingError) {
        var interpreter = ESCPOSInterpreter()
        interpreter.feed(try Self.bytes(of: path))
        interpreter.finish()
        pages = interpreter.pages
        problems = interpreter.problems
    }

    /// Writes the pages as PNG: `output` itself for one page, `output` with `-1`, `-2`… before its ending for more.
    ///
    /// - Returns: The paths written.
    package func write(to output: String, lastOnly: Bool) throws(ServingError) -> [String] {
        let chosen = lastOnly ? Array(pages.suffix(1)) : pages
        guard !chosen.isEmpty else { throw .nothingPrinted }
        var paths: [String] = []
        for (index, page) in chosen.enumerated() {
            let path = chosen.count == 1 ? output : Self.numbered(output, index + 1)
            guard let picture = PNG.encode(page.raster) else { throw .cannotWrite(path: path, errno: ENOMEM) }
            try Self.write(picture, to: path)
            paths.append(path)
        }
        return paths
    }

    private static func numbered(_ path: String, _ number: Int) -> String {
        path.hasSuffix(".png") ? "\(path.dropLast(4))-\(number).png" : "\(path)-\(number)"
    }

    private static func bytes(of path: String) throws(ServingError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count >= 0 else { throw .cannotRead(path: path, errno: errno) }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
            guard bytes.count <= maximumFileBytes else {
                throw .fileTooLarge(path: path, maximumBytes: maximumFileBytes)
            }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(ServingError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw .cannotWrite(path: path, errno: errno) }
            offset += written
        }
    }
}
