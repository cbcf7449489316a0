import DeviceEmulation
import Devices
import Glibc
import Logging
import TestKit
import USBDevices

/// Carries out steps against the first USB slip printer and says in one line each how they went.
///
/// `eseva-printer-check STATE TABLE WRITE-TIMEOUT-MS STEP…` with the steps `status`, `head`, `print SEED ROWS TIMES`,
/// `await STATUS`, `idle SECONDS` (says the CPU's milliseconds that went by), and `control WORDS` for the emulated
/// printer.
@main
struct PrinterCheck {
    let state: String
    let printer: USBSlipPrinter

    static func main() async throws {
        let arguments = CommandLine.arguments
        var limits = USBLimits()
        limits.writeTimeout = .milliseconds(Int(arguments[3]) ?? 1_000)
        limits.confirmationTimeout = .seconds(5)
        let table = try DeviceTable(folder: arguments[2])
        let logger = Logger(label: "printer-check") { _ in SwiftLogNoOpLogHandler() }
        let check = PrinterCheck(
            state: arguments[1], printer: USBSlipPrinter(table: table, limits: limits, logger: logger))
        for step in arguments.dropFirst(4) { print("\(step): \(await check.perform(step))") }
    }

    private func perform(_ step: String) async -> String {
        let words = step.split(separator: " ").map(String.init)
        switch words.first {
        case "status": return await printer.status().key
        case "head": return await printer.headDots().map(String.init) ?? "none"
        case "await": return await wait(for: words[1])
        case "idle":
            let before = clock()
            try? await Task.sleep(for: .seconds(Int(words[1]) ?? 1))
            return String((clock() - before) / (CLOCKS_PER_SEC / 1_000))
        case "control":
            do {
                return try ControlSocket.send(words.dropFirst().joined(separator: " "), state: state)
            } catch {
                return "\(error)"
            }
        case "print":
            let numbers = words.dropFirst().compactMap(Int.init)
            return await printSlips(seed: numbers[0], rows: numbers[1], times: numbers[2])
        default: return "no such step"
        }
    }

    private func printSlips(seed: Int, rows: Int, times: Int) async -> String {
        for index in 0..<times {
            do {
                try await printer.print(SampleSlip.raster(seed: UInt64(seed + index), width: 576, rows: rows))
            } catch {
                return error.key
            }
        }
        return "printed"
    }

    /// Asks until the status is the one awaited, at most 5 s.
    private func wait(for status: String) async -> String {
        for _ in 0..<100 {
            if await printer.status().key == status { return "met" }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return "never"
    }
}
