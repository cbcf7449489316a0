import Devices
import Testing

/// What every scanner has to do; run on each implementation.
enum ScannerConformance {
    /// A scanner that is ready: it is listed, and a sheet comes as a PNG or JPEG within the limit.
    static func isReady(_ scanner: some PageScanner) async throws {
        let listed = try await scanner.scanners()
        #expect(listed.first.map { !$0.name.isEmpty && !$0.model.isEmpty } == true)
        for _ in 0..<2 {
            let picture = try await scanner.scan(order)
            #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) || picture.starts(with: [0xFF, 0xD8]))
            #expect(picture.count <= ScanOrder.maximumBytes)
        }
    }

    /// A centre without one: nothing is listed, and a scan says so at once.
    static func isAbsent(_ scanner: some PageScanner) async throws {
        #expect(try await scanner.scanners().isEmpty)
        await #expect(throws: ScannerError.unplugged) { try await scanner.scan(order) }
    }

    /// While one sheet is being scanned, another press is told so.
    static func takesOneAtATime(_ scanner: some PageScanner) async throws {
        async let first = outcome(scanner)
        async let second = outcome(scanner)
        let outcomes = await [first, second]
        #expect(outcomes.contains(nil))
        #expect(outcomes.contains(.occupied))
    }

    private static let order = ScanOrder(dotsPerInch: 200, widthMillimetres: 150, heightMillimetres: 120)

    private static func outcome(_ scanner: some PageScanner) async -> ScannerError? {
        do throws(ScannerError) {
            _ = try await scanner.scan(order)
            return nil
        } catch {
            return error
        }
    }
}
