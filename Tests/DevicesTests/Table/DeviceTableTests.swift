import Devices
import Foundation
import Primitives
import TestKit
import Testing

struct DeviceTableTests {
    private static let good = """
        devices:
          - name: One
            usb: 04b8:0e15
            class: printer
            role: slip-printer-80mm
            dots: 576
            endpoints: { out: 0x01, in: 0x82 }
            quirks: [no-cutter, no-confirmation]
          - name: Two
            usb: 0416:5011
            class: printer
            role: slip-printer-58mm
            dots: 384

        """

    @Test func `a table is read with everything in it`() throws {
        let table = try DeviceTable(yaml: Self.good)
        let one = try #require(table.entry(for: USBIdentity(vendor: 0x04B8, product: 0x0E15)))
        #expect(one.name == "One")
        #expect(one.role == .slipPrinter80)
        #expect(one.dots == 576)
        #expect(one.endpoints == USBEndpoints(out: 1, in: 0x82))
        #expect(one.quirks == [.noCutter, .noConfirmation])
        #expect(table.entries.map(\.usb.description) == ["04b8:0e15", "0416:5011"])
    }

    @Test(arguments: [
        ("usb: 04b8:0e15", "usb: 4b8:0e15", 3, "vendor and product"),
        ("role: slip-printer-80mm", "role: teapot", 5, "slip-printer-58mm"),
        ("dots: 576", "dots: 577", 6, "a multiple of 8"),
        ("out: 0x01", "out: 0x81", 7, "0x01 to 0x0f"),
        ("no-cutter", "no-paper", 8, "no-cutter"),
        ("class: printer\n    role: slip-printer-80mm", "role: slip-printer-80mm", 2, "class: "),
        ("name: Two", "nom: Two", 9, "Use name, usb"),
        ("usb: 0416:5011", "usb: 04b8:0e15", 9, "Remove one"),
        ("devices:\n", "things:\n", 1, "Begin the file"),
        ("quirks: [no-cutter", "quirks: [no-cutter]]", 8, "Correct the indentation"),
    ])
    func `a mistake names file, line and remedy`(from: String, to: String, line: Int, remedy: String) throws {
        let broken = Self.good.replacingOccurrences(of: from, with: to)
        try #require(broken != Self.good)
        let error = try #require(throws: DeviceTableError.self) { try DeviceTable(yaml: broken, file: "a.yaml") }
        #expect(error.line == line)
        #expect(error.summary.hasPrefix("a.yaml:\(line): "))
        #expect(error.recovery.contains(remedy))
    }

    @Test func `a folder without tables says what to install`() throws {
        let folder = try TemporaryFolder()
        let error = try #require(throws: DeviceTableError.self) { try DeviceTable(folder: folder.path) }
        #expect(error.recovery.contains("firmware-config/devices"))
    }

    @Test func `the shipped table is whole, each entry with its source and its udev rule`() throws {
        let folder = Repository.folder + "/firmware-config"
        let table = try DeviceTable(folder: folder + "/devices")
        let rules = try String(contentsOfFile: folder + "/udev/60-eseva-devices.rules", encoding: .utf8)
        for entry in table.entries {
            let rule =
                "ATTR{idVendor}==\"\(USBIdentity.text(entry.usb.vendor))\", "
                + "ATTR{idProduct}==\"\(USBIdentity.text(entry.usb.product))\", GROUP=\"eseva\", MODE=\"0660\""
            #expect(rules.contains(rule), "\(entry.usb) has no rule")
        }
        #expect(rules.components(separatedBy: "ATTR{idVendor}").count - 1 == table.entries.count)
        for name in ["slip-printers.yaml", "emulated.yaml"] {
            let lines = try String(contentsOfFile: folder + "/devices/" + name, encoding: .utf8)
                .components(separatedBy: "\n")
            for (index, line) in lines.enumerated() where line.hasPrefix("  - name:") {
                #expect(lines[index - 1].hasPrefix("  # "), "\(name):\(index + 1) has no source")
            }
        }
    }

    @Test func `ten thousand broken tables are read or refused`() throws {
        let random = SeededRandom(seed: 9)
        let alphabet = Array("[]{}:-&*!|>'\"#%@`,? \n\tab0x".utf8)
        for _ in 0..<10_000 {
            var bytes = Array(Self.good.utf8)
            for _ in 0...random.next(below: 4) {
                let index = random.next(below: bytes.count)
                switch random.next(below: 3) {
                case 0: bytes[index] = alphabet[random.next(below: alphabet.count)]
                case 1: bytes.insert(alphabet[random.next(below: alphabet.count)], at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.next(below: 30)))
                }
            }
            do {
                #expect(try DeviceTable(yaml: String(decoding: bytes, as: UTF8.self)).entries.count <= 2)
            } catch {
                #expect(!error.recovery.isEmpty)
            }
        }
    }

    @Test func `deep nesting and long files are refused`() {
        #expect(throws: DeviceTableError.self) {
            try DeviceTable(yaml: "devices: " + String(repeating: "[", count: 60_000))
        }
        #expect(throws: DeviceTableError.self) { try DeviceTable(yaml: String(repeating: "#", count: 70_000)) }
    }
}
