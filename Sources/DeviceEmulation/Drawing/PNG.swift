import CZlib
package import Primitives

/// Portable Network Graphics of black dots on white, as ISO/IEC 15948 has it: one bit a dot, one compressed stream.
package enum PNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Dots a metre at 203 dpi.
    private static let dotsPerMetre: UInt32 = 7_992

    /// The picture file. `nil` only where zlib has no memory left.
    package static func encode(_ raster: DotRaster) -> [UInt8]? {
        var rows: [UInt8] = []
        rows.reserveCapacity((raster.rowBytes + 1) * raster.height)
        for y in 0..<raster.height {
            // Filter 0 (none), and grey, where 1 is white.
            rows.append(0)
            rows += raster.bits[y * raster.rowBytes..<(y + 1) * raster.rowBytes].map { ~$0 }
        }
        guard let compressed = deflated(rows) else { return nil }
        let header = bigEndian(UInt32(raster.width)) + bigEndian(UInt32(raster.height)) + [1, 0, 0, 0, 0]
        let density = bigEndian(dotsPerMetre) + bigEndian(dotsPerMetre) + [1]
        return signature + chunk("IHDR", header) + chunk("pHYs", density) + chunk("IDAT", compressed)
            + chunk("IEND", [])
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&output, &length, bytes, uLong(bytes.count), 9) == Z_OK else { return nil }
        return Array(output.prefix(Int(length)))
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        let check = UInt32(truncatingIfNeeded: crc32(0, body, uInt(body.count)))
        return bigEndian(UInt32(data.count)) + body + bigEndian(check)
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
