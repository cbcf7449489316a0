package import Primitives

/// ESC/POS, the language of receipt printers, as far as slips need it.
///
/// Source of every command: Epson, *ESC/POS Command Reference* (public). Only commands are used that the many
/// compatible printers know too.
package enum ESCPOS {
    /// Rows in one `GS v 0`: printers buffer a whole command before they print it, small ones no more than this.
    package static let bandRows = 240
    /// The longest slip: 600 mm at 8 dots a mm.
    package static let maximumRows = 4_800
    /// White between the last dot and the cut, beyond what the printer feeds to its knife: 3 mm.
    package static let feedBeforeCutDots: UInt8 = 24
    /// Without a knife: the way from the head to the tear bar, about 15 mm.
    package static let feedToTearBarDots: UInt8 = 120

    /// `ESC @`: back to the power-on settings.
    package static let initialise: [UInt8] = [0x1B, 0x40]
    /// `GS r 1`: send the paper sensor's status, in turn after everything that came before.
    package static let confirmationRequest: [UInt8] = [0x1D, 0x72, 1]

    /// The bytes that print one slip: initialise, the raster in bands, feed, partial cut.
    ///
    /// - Parameters:
    ///   - headDots: Dots in a row of the printer's head.
    ///   - cut: `false` for printers without a knife: the slip is fed to the tear bar.
    package static func slip(_ raster: DotRaster, headDots: Int, cut: Bool) throws(PrinterError) -> [UInt8] {
        guard raster.width <= headDots else { throw .tooWide(dots: raster.width, headDots: headDots) }
        guard raster.height <= maximumRows else {
            throw .tooLarge(bytes: raster.bits.count, maximumBytes: maximumRows * raster.rowBytes)
        }
        var bytes = initialise
        bytes.reserveCapacity(raster.bits.count + raster.height / bandRows * 8 + 32)
        var row = 0
        while row < raster.height {
            let rows = min(bandRows, raster.height - row)
            bytes += band(rowBytes: raster.rowBytes, rows: rows)
            bytes += raster.bits[row * raster.rowBytes..<(row + rows) * raster.rowBytes]
            row += rows
        }
        return bytes + ending(cut: cut)
    }

    /// What frees a printer that was cut off in the middle of a slip: white dots that fill the band it may still
    /// wait for (outside a band, NUL does nothing), then the torn slip is cut off.
    package static func abandoning(headDots: Int, cut: Bool) -> [UInt8] {
        [UInt8](repeating: 0, count: (headDots + 7) / 8 * bandRows) + initialise + ending(cut: cut)
    }

    /// `GS v 0 m xL xH yL yH`: a raster of `rows` rows of `rowBytes` bytes follows; 1 = black.
    private static func band(rowBytes: Int, rows: Int) -> [UInt8] {
        [0x1D, 0x76, 0x30, 0] + littleEndian(rowBytes) + littleEndian(rows)
    }

    /// `GS V 66 n`: feed to the knife and `n` dots more, cut but for one point. Or `ESC J n`: feed `n` dots.
    private static func ending(cut: Bool) -> [UInt8] {
        cut ? [0x1D, 0x56, 66, feedBeforeCutDots] : [0x1B, 0x4A, feedToTearBarDots]
    }

    private static func littleEndian(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }
}
