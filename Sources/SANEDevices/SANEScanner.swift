package import Devices

/// Scanners that SANE knows, through its program `scanimage`: a driver that hangs or crashes takes that program down,
/// and not the node.
package actor SANEScanner: PageScanner {
    private static let listTime = Duration.seconds(20)
    /// A slow flat-bed warms up its lamp first.
    private static let scanTime = Duration.seconds(90)
    /// Bytes of a list of scanners.
    private static let listBytes = 64 * 1_024

    private let command: [String]
    private let environment: [String: String]
    private let scanTime: Duration
    private var isScanning = false
    private var device: String?

    /// - Parameters:
    ///   - command: The program, looked up in `PATH`, with what stands before our arguments.
    ///   - configuration: The folder of SANE's configuration; the system's where none is given.
    package init(command: [String] = ["scanimage"], configuration: String? = nil, scanTime: Duration? = nil) {
        self.command = command
        environment = configuration.map { ["SANE_CONFIG_DIR": $0] } ?? [:]
        self.scanTime = scanTime ?? Self.scanTime
    }

    /// The connected scanners, as SANE lists them.
    package func scanners() async throws(ScannerError) -> [ScannerDescription] {
        let result = try await run(["-f", "%d\t%v %m%n"], within: Self.listTime, maximumBytes: Self.listBytes)
        guard result.status == 0 else { throw SANEAnswer.error(status: result.status, words: result.words) }
        return SANEAnswer.scanners(in: result.output)
    }

    /// Scans with the first scanner, or the one that scanned last.
    package func scan(_ order: ScanOrder) async throws(ScannerError) -> [UInt8] {
        guard !isScanning else { throw .occupied }
        isScanning = true
        defer { isScanning = false }
        if device == nil { device = try await scanners().first?.name }
        guard let device else { throw .unplugged }
        let full = [
            "--mode=Gray", "--resolution=\(order.dotsPerInch)", "-l", "0", "-t", "0",
            "-x", String(order.widthMillimetres), "-y", String(order.heightMillimetres),
        ]
        do throws(ScannerError) {
            // Drivers differ in what they let one choose; as the device itself begins is better than not at all.
            for options in [full, ["--resolution=\(order.dotsPerInch)"], []] {
                let result = try await run(
                    ["-d", device, "--format=png"] + options, within: scanTime, maximumBytes: ScanOrder.maximumBytes)
                if result.status == 0, !result.output.isEmpty { return result.output }
                guard SANEAnswer.dislikesOptions(result.words) else {
                    throw SANEAnswer.error(status: result.status, words: result.words)
                }
            }
            throw ScannerError.fault
        } catch {
            // It may be plugged in elsewhere next time, under another name.
            self.device = nil
            throw error
        }
    }

    private func run(
        _ arguments: [String], within time: Duration, maximumBytes: Int
    ) async throws(ScannerError) -> ScanProgram.Result {
        do throws(ScanProgram.Failure) {
            return try await ScanProgram.run(
                command + arguments, environment: environment, within: time, maximumBytes: maximumBytes)
        } catch {
            switch error {
            case .notStarted: throw .notInstalled
            case .timedOut: throw .timedOut
            case .tooLarge: throw .tooLarge
            }
        }
    }
}
