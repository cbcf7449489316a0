import Devices
import Foundation
import SANEDevices
import Testing

/// SANE's own test backend, through the real `scanimage`.
@Suite struct SANEScannerTests {
    /// A folder of SANE's configuration with a backend in it, or none.
    private static func configuration(_ backend: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eseva-sane-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data((backend + "\n").utf8).write(to: folder.appending(path: "dll.conf"))
        try Data("number_of_devices 1\n".utf8).write(to: folder.appending(path: "test.conf"))
        return folder.path()
    }

    /// A shell's script in the place of `scanimage`.
    private static func program(_ script: String) -> [String] { ["sh", "-c", script, "scanimage"] }

    /// `scanimage` whose test backend ends each scan with this status of SANE.
    private static func failing(_ status: String) throws -> SANEScanner {
        try SANEScanner(
            command: program(
                """
                case "$1" in -f) exec scanimage "$@";; esac
                exec scanimage "$@" --read-return-value \(status)
                """), configuration: configuration("test"))
    }

    @Test func `a connected scanner is listed and scans`() async throws {
        try await ScannerConformance.isReady(SANEScanner(configuration: Self.configuration("test")))
    }

    @Test func `one sheet after the other`() async throws {
        try await ScannerConformance.takesOneAtATime(SANEScanner(configuration: Self.configuration("test")))
    }

    @Test func `a centre without a scanner says so`() async throws {
        try await ScannerConformance.isAbsent(SANEScanner(configuration: Self.configuration("")))
        try await ScannerConformance.isAbsent(NoScanner())
    }

    @Test(arguments: [
        ("SANE_STATUS_JAMMED", ScannerError.jammed), ("SANE_STATUS_NO_DOCS", .noPaper),
        ("SANE_STATUS_COVER_OPEN", .coverOpen), ("SANE_STATUS_IO_ERROR", .fault),
        ("SANE_STATUS_DEVICE_BUSY", .occupied), ("SANE_STATUS_ACCESS_DENIED", .notPermitted),
    ])
    func `what the driver reports is said in our words`(status: String, error: ScannerError) async throws {
        let scanner = try Self.failing(status)
        await #expect(throws: error) { try await scanner.scan(.page) }
    }

    @Test func `a scanner that was pulled out since is looked for anew`() async throws {
        let configuration = try Self.configuration("test")
        let scanner = SANEScanner(configuration: configuration)
        _ = try await scanner.scan(.page)
        let devices = URL(filePath: configuration).appending(path: "test.conf")
        try Data("number_of_devices 0\n".utf8).write(to: devices)
        await #expect(throws: ScannerError.unplugged) { try await scanner.scan(.page) }
        try Data("number_of_devices 1\n".utf8).write(to: devices)
        #expect(try await !scanner.scan(.page).isEmpty)
    }

    @Test func `a program that hangs is ended with all that it started`() async throws {
        let program = Self.program("case \"$1\" in -f) printf 'slow:0\\tSlow one\\n';; *) sleep 600;; esac")
        let scanner = SANEScanner(command: program, scanTime: .milliseconds(200))
        await #expect(throws: ScannerError.timedOut) { try await scanner.scan(.page) }
    }

    @Test func `a program that never stops writing is ended`() async throws {
        let program = Self.program("case \"$1\" in -f) printf 'mad:0\\tMad one\\n';; *) cat /dev/zero;; esac")
        await #expect(throws: ScannerError.tooLarge) { try await SANEScanner(command: program).scan(.page) }
    }

    @Test func `a driver that knows no mode scans as it begins`() async throws {
        let program = Self.program(
            """
            case "$*" in
            -f*) printf 'plain:0\\tPlain one\\n';;
            *--mode*) echo "scanimage: unrecognized option '--mode=Gray'" >&2; exit 1;;
            *) printf 'a picture';;
            esac
            """)
        #expect(try await SANEScanner(command: program).scan(.page) == Array("a picture".utf8))
    }

    @Test func `without the program the technician is told`() async throws {
        await #expect(throws: ScannerError.notInstalled) {
            try await SANEScanner(command: ["/nonexistent/scanimage"]).scanners()
        }
    }
}
