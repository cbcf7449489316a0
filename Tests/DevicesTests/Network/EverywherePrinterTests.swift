import Devices
import Foundation
import NetworkDevices
import Testing

/// Against the IPP Everywhere printer of the CUPS project, where this machine can start it (it wants root, dbus and
/// avahi; Debian's cups-ipp-utils, dbus and avahi-daemon).
struct EverywherePrinterTests {
    static let canRun =
        geteuid() == 0
        && ["/usr/sbin/ippeveprinter", "/usr/sbin/avahi-daemon", "/usr/bin/dbus-daemon", "/usr/bin/unshare"]
            .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: canRun, "ippeveprinter cannot be started here"))
    func `a real IPP Everywhere printer takes the document byte for byte`() async throws {
        let spool = try TemporaryFolder()
        let port = 20_000 + Int(getpid()) % 20_000
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            Repository.folder + "/Tests/DevicesTests/Network/ippeveprinter.sh", String(port), spool.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let printer = try #require(IPPPrinter(url: "ipp://127.0.0.1:\(port)/ipp/print"))
        for _ in 0..<200 where await printer.status() != .ready { try await Task.sleep(for: .milliseconds(100)) }
        #expect(await printer.status() == .ready)
        let pdf = Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)
        try await printer.print(pdf: pdf, title: "Certificate")
        let files = try FileManager.default.contentsOfDirectory(atPath: spool.path).filter { $0.hasSuffix(".pdf") }
        let file = try #require(files.first)
        #expect(Array(try Data(contentsOf: URL(fileURLWithPath: spool.path + "/" + file))) == pdf)
        #expect(file.contains("certificate"), "the title names the job")
    }
}
