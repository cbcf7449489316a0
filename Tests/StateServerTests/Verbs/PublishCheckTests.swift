import Foundation
import Testing

/// `eseva-state publish --check` as an author of the catalogue runs it.
struct PublishCheckTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func check(_ folder: String) throws -> (code: Int32, errors: String) {
        let process = Process()
        process.executableURL = Self.repository.appending(path: ".build/debug/eseva-state")
        process.arguments = ["publish", "--data", "/nonexistent", "--check", folder]
        let pipe = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = pipe
        try process.run()
        let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, errors)
    }

    @Test func `the published catalogue's certificates come about`() throws {
        let answer = try check(Self.repository.appending(path: "sync/catalogue").path)
        #expect(answer.code == 0, "\(answer.errors)")
    }

    @Test func `a title that does not fit the certificate is named by file and key`() async throws {
        try await temporaryFolder { folder in
            let copy = folder + "/catalogue"
            try FileManager.default.copyItem(
                atPath: Self.repository.appending(path: "sync/catalogue").path, toPath: copy)
            let file = copy + "/services/gad.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let title = "title: { hi: आय प्रमाण पत्र, en: Income Certificate }"
            #expect(text.contains(title))
            let long = Array(repeating: "परिवार की वार्षिक आय का", count: 6).joined(separator: "\n          ")
            let folded = "title:\n        hi: >-\n          \(long)\n          प्रमाण पत्र\n        en: Income Certificate"
            try text.replacing(title, with: folded)
                .write(toFile: file, atomically: true, encoding: .utf8)
            let answer = try check(copy)
            #expect(answer.code != 0)
            #expect(answer.errors.contains(file), "\(answer.errors)")
            #expect(answer.errors.contains("`certificate.title`"), "\(answer.errors)")
        }
    }
}
