import EdgeNode
import Testing

struct SettingsTests {
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
    ])
    func `an unreadable configuration names file, line and remedy`(yaml: String, line: Int, reason: String) {
        let problem = #expect(throws: SettingsProblem.self) { try NodeSettings(yaml: yaml, file: "node.yaml") }
        #expect(problem?.line == line)
        #expect(problem?.reason == reason)
        #expect(problem?.recovery.isEmpty == false)
    }
}
