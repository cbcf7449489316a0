import Foundation
import HummingbirdTesting
import Kiosk
import NodeKit
import Primitives
import Testing

/// The board's page says in the reader's language what the doctor found.
@Suite struct StatusTests {
    @Test func `a Hindi page shows no English finding`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.get("/status")
            #expect(visitor.html.contains("हर कड़ी जुड़ी है"))
            #expect(!visitor.html.contains("every link holds") && !visitor.html.contains("⟦"))
            #expect(visitor.html.firstMatch(of: /\{[a-z]+\}/) == nil)
            try await visitor.post("/aids", [("aid", "language"), ("back", "/status")])
            #expect(visitor.html.contains("every link holds"))
        }
    }

    @Test func `every finding that the doctor can make has its sentence, and its advice where it needs one`() throws {
        let texts = try #require(try KioskResources().texts[.hindi])
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/EdgeNode/Status")
        let finding = /DoctorFinding\(\s*"([a-z-]+)", "([a-z]+)", \.([a-z]+)/
        var seen = 0
        // The activity is told to a command line only.
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file != "Activity.swift" {
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for match in source.matches(of: finding) {
                seen += 1
                let key = "doctor.\(match.1).\(match.2)"
                #expect(texts.sentence(key) != nil, "\(key)")
                #expect((texts.sentence(key + ".advice") != nil) == (match.3 != "good"), "\(key)")
            }
        }
        #expect(seen > 20)
    }
}
