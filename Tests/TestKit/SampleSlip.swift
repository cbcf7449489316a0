package import Primitives

/// Slips of dots that mean nothing but are the same for the same seed.
package enum SampleSlip {
    /// Every dot by chance, except every fourth row, which is white.
    package static func raster(seed: UInt64, width: Int, rows: Int) -> DotRaster {
        let random = SeededRandom(seed: seed)
        var raster = DotRaster(width: width, height: rows)
        for y in 0..<rows where y % 4 != 3 {
            let row = y * raster.rowBytes
            raster.bits.replaceSubrange(row..<row + raster.rowBytes, with: random.bytes(raster.rowBytes))
        }
        return raster
    }
}
