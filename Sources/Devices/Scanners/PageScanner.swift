/// A flat-bed scanner, or what stands in its place.
///
/// Implementations take one sheet after the other; each call ends within named limits, whatever the device does.
package protocol PageScanner: Sendable {
    /// The scanners that are connected, the one that is used first.
    func scanners() async throws(ScannerError) -> [ScannerDescription]

    /// Scans the sheet that lies in the scanner.
    ///
    /// - Returns: A PNG or JPEG; of at most `ScanOrder.maximumBytes`.
    func scan(_ order: ScanOrder) async throws(ScannerError) -> [UInt8]
}

/// A connected scanner.
package struct ScannerDescription: Sendable, Hashable {
    /// As the driver calls it.
    package var name: String
    /// Maker and model.
    package var model: String

    package init(name: String, model: String) {
        self.name = name
        self.model = model
    }
}

/// What is to be scanned, and how.
package struct ScanOrder: Sendable, Hashable {
    /// Bytes of a scan at most: grey A4 at 300 dots per inch is 8.7 MB before it is packed.
    package static let maximumBytes = 12 * 1_024 * 1_024

    package var dotsPerInch: Int
    package var widthMillimetres: Int
    package var heightMillimetres: Int

    package init(dotsPerInch: Int, widthMillimetres: Int, heightMillimetres: Int) {
        self.dotsPerInch = dotsPerInch
        self.widthMillimetres = widthMillimetres
        self.heightMillimetres = heightMillimetres
    }

    /// A sheet of A4, in grey.
    package static let page = ScanOrder(dotsPerInch: 240, widthMillimetres: 210, heightMillimetres: 297)
}

/// A centre without a scanner.
package struct NoScanner: PageScanner {
    package init() {}

    package func scanners() async throws(ScannerError) -> [ScannerDescription] { [] }
    package func scan(_ order: ScanOrder) async throws(ScannerError) -> [UInt8] { throw .unplugged }
}
