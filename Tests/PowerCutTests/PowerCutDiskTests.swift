import FaultKit
import Glibc
import Testing
import VisitClient

@Suite struct PowerCutDiskTests {
    @Test func `what was synced survives, and so does its name`() async throws {
        let disk = try await PowerCutDisk(seed: 1)
        try write("kept", to: "file", on: disk, syncing: true)
        try syncFolder(of: disk)
        try disk.give(.cut)
        try await disk.awaitCut()
        #expect(try content(of: disk.image + "/file") == "kept")
    }

    @Test func `bytes that nobody synced are lost in some cuts and never mixed into others' files`() async throws {
        var survivors = 0
        for seed in 0..<12 as Range<UInt64> {
            let disk = try await PowerCutDisk(seed: seed)
            try write("kept", to: "kept", on: disk, syncing: true)
            try write("lost", to: "lost", on: disk, syncing: false)
            try syncFolder(of: disk)
            try disk.give(.cut)
            try await disk.awaitCut()
            #expect(try content(of: disk.image + "/kept") == "kept")
            let rest = try content(of: disk.image + "/lost")
            #expect(rest == "lost" || rest == "")
            survivors += rest == "lost" ? 1 : 0
        }
        #expect((1..<12).contains(survivors))
    }

    @Test func `a name is lost in some cuts when its folder was not synced`() async throws {
        var survivors = 0
        for seed in 0..<12 as Range<UInt64> {
            let disk = try await PowerCutDisk(seed: seed)
            try write("kept", to: "file", on: disk, syncing: true)
            try disk.give(.cut)
            try await disk.awaitCut()
            survivors += access(disk.image + "/file", F_OK) == 0 ? 1 : 0
        }
        #expect((1..<12).contains(survivors))
    }

    @Test func `the disk can be mounted again and goes on with what survived`() async throws {
        let disk = try await PowerCutDisk(seed: 1)
        try write("first", to: "file", on: disk, syncing: true)
        try syncFolder(of: disk)
        try disk.give(.cut)
        try await disk.awaitCut()
        try await disk.mount(seed: 2)
        #expect(try content(of: disk.mountPoint + "/file") == "first")
        try write("second", to: "other", on: disk, syncing: false)
        try await disk.unmount()
        #expect(try content(of: disk.image + "/other") == "second")
    }

    @Test func `the counters tell syncs and written bytes`() async throws {
        let disk = try await PowerCutDisk(seed: 1)
        try disk.give(.resetCounters)
        try write("12345", to: "file", on: disk, syncing: true)
        let counters = try disk.counters()
        #expect(counters.fileSyncs == 1)
        #expect(counters.writtenBytes == 5)
        #expect(counters.mediumBytes == 4_096)
    }

    @Test func `a sync that the device refuses loses its pages for good`() async throws {
        let disk = try await PowerCutDisk(seed: 1)
        try write("old", to: "file", on: disk, syncing: true)
        try syncFolder(of: disk)
        try disk.give(.failSync(1))
        #expect(throws: SyncRefused.self) { try write("new", to: "file", on: disk, syncing: true) }
        try syncOnly("file", on: disk)
        #expect(try disk.counters().failedSyncs == 1)
        try disk.give(.cut)
        try await disk.awaitCut()
        #expect(try content(of: disk.image + "/file") == "old")
    }
}

private struct SyncRefused: Error {}

private func write(_ text: String, to name: String, on disk: PowerCutDisk, syncing: Bool) throws {
    let file = try #require(opened(disk.mountPoint + "/" + name, O_WRONLY | O_CREAT))
    defer { close(file) }
    let bytes = Array(text.utf8)
    #expect(write(file, bytes, bytes.count) == bytes.count)
    if syncing, fsync(file) != 0 { throw SyncRefused() }
}

private func syncOnly(_ name: String, on disk: PowerCutDisk) throws {
    let file = try #require(opened(disk.mountPoint + "/" + name, O_WRONLY))
    defer { close(file) }
    #expect(fsync(file) == 0)
}

private func syncFolder(of disk: PowerCutDisk) throws {
    let folder = try #require(opened(disk.mountPoint, O_RDONLY | O_DIRECTORY))
    defer { close(folder) }
    #expect(fsync(folder) == 0)
}

private func content(of path: String) throws -> String {
    let file = try #require(opened(path, O_RDONLY))
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}

private func opened(_ path: String, _ flags: Int32) -> Int32? {
    let file = open(path, flags, 0o600)
    return file >= 0 ? file : nil
}
