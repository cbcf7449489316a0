package import Primitives

/// A thermal printer that puts a raster of dots on a roll of paper and cuts it off.
///
/// Implementations take one slip after the other; each call ends within named limits, whatever the device does.
package protocol SlipPrinter: Sendable {
    /// What the printer says about itself right now. Never throws: a printer that cannot be asked is a status too.
    func status() async -> PrinterStatus

    /// Dots in a row of the connected printer's head: what a slip must be laid out for. `nil` without a printer.
    func headDots() async -> Int?

    /// Prints one slip and cuts it.
    ///
    /// Returns only when every byte was taken by the printer and, where the printer can confirm it, when the slip
    /// is out. After an error the slip counts as not printed: paper that came out until then is incomplete.
    func print(_ raster: DotRaster) async throws(PrinterError)
}
