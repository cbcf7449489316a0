import DeviceEmulation
import Devices
import Foundation
import Primitives
import TestKit
import Testing

/// The program, as a person starts it.
struct EsevaDevicesTests {
    private let program = Program.path("eseva-devices")

    @Test func `the exit code of the command is passed on`() throws {
        let state = try TemporaryFolder()
        let run = try Program.run(program, ["--state", state.path, "--", "sh", "-c", "exit 7"])
        #expect(run.code == 7)
    }

    @Test func `a command that cannot be started is an error`() throws {
        let state = try TemporaryFolder()
        #expect(try Program.run(program, ["serve", "--state", state.path, "--", "/nonexistent"]).code == 1)
    }

    @Test func `SIGTERM reaches the command, and everything ends with its code`() throws {
        let state = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "serve", "--state", state.path, "--", "sh", "-c",
            "trap 'exit 9' TERM; : > \(state.path)/ready; while :; do sleep 0.05; done",
        ]
        try process.run()
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: state.path + "/ready") { usleep(25_000) }
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 9)
        #expect(!FileManager.default.fileExists(atPath: state.path + "/control"))
    }

    @Test func `without a server the control says what to start`() throws {
        let state = try TemporaryFolder()
        #expect(throws: ServingError.self) { try ControlSocket.send("status", state: state.path) }
        #expect(try Program.run(program, ["control", "--state", state.path, "status"]).code == 1)
    }

    @Test(arguments: [
        "paper", "paper out in", "slow", "slow -1", "slow 99999", "unplug after", "unplug after x", "plug 1", "", "off",
    ])
    func `a word that is none is refused`(line: String) {
        #expect(ControlCommand(line) == nil)
    }

    @Test func `received bytes are drawn, a picture for each page`() throws {
        let folder = try TemporaryFolder()
        let rasters = [1, 2].map { SampleSlip.raster(seed: $0, width: 576, rows: 40) }
        let bytes = try rasters.flatMap { try ESCPOS.slip($0, headDots: 576, cut: true) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/printer.bin"))
        let all = try Program.run(program, ["draw", folder.path + "/printer.bin", folder.path + "/slip.png"])
        #expect(all.code == 0)
        #expect(all.output == "\(folder.path)/slip-1.png\n\(folder.path)/slip-2.png\n")
        let last = try Program.run(
            program, ["draw", "--last", folder.path + "/printer.bin", folder.path + "/last.png"])
        #expect(last.code == 0)
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/slip-2.png"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/last.png")) == first)
        #expect(PNG.encode(rasters[1]).map { Data($0) == first } == true)
    }

    @Test func `a picture holds the dots, read by another program`() throws {
        let folder = try TemporaryFolder()
        let raster = SampleSlip.raster(seed: 8, width: 40, rows: 7)
        let path = folder.path + "/p.png"
        try Data(try #require(PNG.encode(raster))).write(to: URL(fileURLWithPath: path))
        // Python has no PNG reader of its own, but it has zlib: the rows come back with their filter byte.
        let script = """
            import sys, zlib, struct
            data, at, rows = open(sys.argv[1], 'rb').read(), 8, b''
            while at < len(data):
                size, kind = struct.unpack('>I4s', data[at:at + 8])
                body = data[at + 8:at + 8 + size]
                assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
                if kind == b'IDAT': rows += body
                at += 12 + size
            rows = zlib.decompress(rows)
            print(''.join(bytes(255 - b for b in rows[y * 6 + 1:y * 6 + 6]).hex() for y in range(7)))
            """
        let run = try Program.run("/usr/bin/env", ["python3", "-c", script, path])
        #expect(run.output.trimmingCharacters(in: .newlines) == hex(raster.bits))
    }

    @Test func `bytes that are not drawn are reported with exit code 2`() throws {
        let folder = try TemporaryFolder()
        let bytes = try Array("text".utf8) + ESCPOS.slip(DotRaster(width: 8, height: 1), headDots: 8, cut: true)
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/b"))
        let run = try Program.run(program, ["draw", folder.path + "/b", folder.path + "/b.png"])
        #expect(run.code == 2)
        #expect(run.output.contains("not drawn: byte 0: text is not drawn"))
    }
}
