package import Primitives

/// A thermal printer that puts a raster of dots on a roll of paper and cuts it off.
///
/// Implementations take one slip after the other; each call ends within named limits, whatever the device does.
package protocol SlipPrinter: Sendable {
    /// What the printer says about itself right now. Never throws: a printer that cannot be asked is a status too.
    func status() async -> PrinterStatus

    /// Prints one slip and cuts it.
    ///
    /// Returns only when every byte was taken by the printer and, where the printer can confirm it, when the slip
    /// is out. After an error the slip counts as not printed: paper that came out until then is incomplete.
    func print(_ raster: DotRaster) async throws(PrinterError)
}
