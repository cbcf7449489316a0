import EdgeNode
import Foundation
import Testing

struct SettingsTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../firmware-config/eseva-node.yaml").standardized.path

    @Test func `the default configuration says what holds without it`() throws {
        #expect(try NodeSettings(path: Self.path) == .standard)
    }

    @Test func `what stands in the default configuration as a comment can be put in force`() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let woken = lines.map { String($0.replacing(/^(\s*)# ([a-z_]+: .*)$/) { $0.1 + $0.2 }) }
        #expect(zip(lines, woken).count { $0 != $1 } == 1)
        let settings = try NodeSettings(yaml: woken.joined(separator: "\n"), file: "node.yaml")
        var expected = NodeSettings.standard
        expected.unlock = .unattended
        #expect(settings == expected)
    }

    @Test func `a configuration that is not there or too large is named with the remedy`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "node.yaml")
        for isThere in [false, true] {
            if isThere { try Data(count: NodeSettings.maximumBytes + 1).write(to: file) }
            let problem = #expect(throws: SettingsProblem.self) { try NodeSettings(path: file.path) }
            #expect(problem?.file == file.path)
            #expect(problem?.summary.contains(file.path) == true)
            #expect(problem?.recovery.isEmpty == false)
        }
    }

    @Test func `a whole configuration is read`() throws {
        let settings = try NodeSettings(
            yaml: """
                data_directory: /data
                kiosk: {host: 0.0.0.0, port: 9000, hosts: [kiosk.local], session_idle_minutes: 5}
                state: {exchange_interval_seconds: 5}
                printer: {page: "ipp://127.0.0.1:631/ipp/print"}
                unlock: {unattended: true}
                """, file: "test.yaml")
        #expect(settings.dataDirectory == "/data")
        #expect(settings.kioskPort == 9_000)
        #expect(settings.pagePrinter == .ipp(url: "ipp://127.0.0.1:631/ipp/print"))
        #expect(settings.unlock == .unattended)
    }

    @Test(arguments: [
        ("kiosk:\n  prot: 80\n", 2, "unknown key `kiosk.prot`"),
        ("kiosk: {port: many}\n", 1, "`kiosk.port` must be a number from 0 to 65535"),
        ("data_directory: /a\nkiosk: [\n", 3, "this is no YAML"),
        ("state: 5\n", 1, "state must hold keys"),
        ("unlock:\n  unattended: perhaps\n", 2, "`unlock.unattended` must be true or false"),
        ("data_directory: [a]\n", 1, "`data_directory` must be a text"),
        ("kiosk:\n  hosts: one\n", 2, "`kiosk.hosts` must be a list"),
        ("printer:\n\n  page: lpt1\n", 3, "`printer.page` is neither `spool` nor an ipp:// address"),
        (
            "kiosk:\n  port: 1\n  port: 2\n", 2, "these keys begin here, and some stand twice: port"
        ),
    ])
    func `an unreadable configuration names file, line and remedy`(yaml: String, line: Int, reason: String) {
        let problem = #expect(throws: SettingsProblem.self) { try NodeSettings(yaml: yaml, file: "node.yaml") }
        #expect(problem?.line == line)
        #expect(problem?.reason == reason)
        #expect(problem?.summary == "node.yaml, line \(line): \(reason).")
        #expect(problem?.recovery.isEmpty == false)
    }
}
