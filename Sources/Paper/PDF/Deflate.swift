import CZlib

/// zlib's format, at its best level: identical input gives identical bytes.
func deflated(_ bytes: [UInt8]) throws(PaperError) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&output, &length, bytes, UInt(bytes.count), 9) == Z_OK else { throw .drawingFailed(step: "zlib") }
    output.removeLast(output.count - Int(length))
    return output
}
