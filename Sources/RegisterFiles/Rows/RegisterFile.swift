/// A register file as bytes.
package enum RegisterFile {
    /// Hands the file's bytes on, piece by piece.
    package static func pieces(of path: String, _ take: ([UInt8]) -> Void) throws(RegisterFileProblem) {
        let file = try FileBytes(path: path)
        while true {
            let piece = try file.next()
            if piece.isEmpty { return }
            take(piece)
        }
    }
}
