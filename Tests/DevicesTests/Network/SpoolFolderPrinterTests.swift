import Devices
import Foundation
import NetworkDevices
import Testing

struct SpoolFolderPrinterTests {
    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `each document appears whole, for its owner only`() async throws {
        let temporary = try TemporaryFolder()
        let printer = try SpoolFolderPrinter(folder: temporary.path + "/spool")
        try await printer.print(pdf: [1, 2, 3], title: "Certificate")
        try await printer.print(pdf: [4], title: "Certificate")
        #expect(try files(printer.folder) == ["print-000001.pdf", "print-000002.pdf"])
        #expect(Array(try Data(contentsOf: URL(fileURLWithPath: printer.folder + "/print-000001.pdf"))) == [1, 2, 3])
        let file = try FileManager.default.attributesOfItem(atPath: printer.folder + "/print-000001.pdf")
        let folder = try FileManager.default.attributesOfItem(atPath: printer.folder)
        #expect(file[.posixPermissions] as? Int == 0o600)
        #expect(folder[.posixPermissions] as? Int == 0o700)
        #expect(await printer.status() == .ready)
    }

    @Test func `what an earlier run left is gone at the start`() throws {
        let temporary = try TemporaryFolder()
        for name in ["print-000009.pdf", ".print-000010.part", "note.txt"] {
            try Data([1]).write(to: URL(fileURLWithPath: temporary.path + "/" + name))
        }
        _ = try SpoolFolderPrinter(folder: temporary.path)
        #expect(try files(temporary.path) == ["note.txt"])
    }

    @Test func `documents go when their time is over`() async throws {
        let temporary = try TemporaryFolder()
        let short = try SpoolFolderPrinter(folder: temporary.path + "/short", retention: .zero)
        try await short.print(pdf: [1], title: "t")
        short.removeExpired()
        #expect(try files(short.folder).isEmpty)
        let long = try SpoolFolderPrinter(folder: temporary.path + "/long", retention: .seconds(3_600))
        try await long.print(pdf: [1], title: "t")
        long.removeExpired()
        #expect(try files(long.folder).count == 1)
        long.emptySpool()
        #expect(try files(long.folder).isEmpty)
    }

    @Test func `the data directory is refused, also through a link`() throws {
        let temporary = try TemporaryFolder()
        let data = temporary.path + "/data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: temporary.path + "/link", withDestinationPath: data)
        for folder in [data, data + "/spool", temporary.path + "/link"] {
            #expect(throws: PrinterError.spoolInDataDirectory) {
                try SpoolFolderPrinter(folder: folder, outside: data)
            }
        }
        #expect(try SpoolFolderPrinter(folder: temporary.path + "/data2", outside: data).folder.hasSuffix("data2"))
    }

    @Test func `a folder that cannot be made is an error`() {
        #expect(throws: PrinterError.spoolFailed(errno: ENOENT)) {
            try SpoolFolderPrinter(folder: "/nonexistent/folder/spool")
        }
    }
}
