import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NIOCore
import NodeKit
import Store
import Synchronization
import Testing

/// The officer's part of the visit, over a real node.
@Suite struct DecisionTests {
    /// A request taken at the kiosk, and the officer before its case.
    private func withCase(
        leased: Bool = true,
        _ test:
            @escaping @Sendable (
                NodeFixture, _ taker: Visitor, _ officer: Visitor, _ id: String
            ) async throws -> Void
    ) async throws {
        try await withKiosk { fixture, client in
            if leased { try await fixture.lend() }
            let taker = Visitor(client)
            try await taker.signIn("OP02", NodeFixture.takerPIN)
            let request = try await taker.takeRequest(member: VisitTests.head)
            let id = String(request.split(separator: "/")[1])
            let officer = Visitor(client)
            try await officer.signIn("TH01", NodeFixture.officerPIN)
            #expect(officer.html.contains("href=\"/cases/\(id)\""))
            try await officer.get("/cases/\(id)")
            try await test(fixture, taker, officer, id)
        }
    }

    @Test func `an approval asks for the PIN, signs, and shows the certificate`() async throws {
        try await withCase { fixture, taker, officer, id in
            try await officer.post("/cases/\(id)", [("outcome", "approved"), ("pin", "000000")])
            #expect(officer.path == "/cases/\(id)")
            #expect(officer.html.contains("id=\"pin-e\""))
            try await officer.post("/cases/\(id)", [("outcome", "approved"), ("pin", NodeFixture.officerPIN)])
            #expect(officer.path == "/requests/\(id)/certificate")
            #expect(officer.html.contains("62-MDL03-26-004001-"))
            let picture = try await officer.get("/requests/\(id)/certificate.png")
            #expect(picture.headers[.contentType] == "image/png")
            #expect(Array(picture.body.readableBytesView.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
            try await officer.post("/cases/\(id)", [("outcome", "approved"), ("pin", NodeFixture.officerPIN)])
            #expect(officer.path == "/requests/\(id)")
            try await taker.get("/requests/\(id)/certificate")
            try await taker.post("/requests/\(id)/certificate")
            #expect(taker.html.contains("एक बार छपा") && taker.html.contains("प्रतिलिपि छापें"))
            #expect(fixture.pages.pages.withLock { $0.count } == 1)
        }
    }

    @Test func `a return needs its reason, prints its order, and is completed`() async throws {
        try await withCase { fixture, taker, officer, id in
            try await officer.post("/cases/\(id)", [("outcome", "returned"), ("return-text", "  ")])
            #expect(officer.html.contains("कम से कम एक कारण"))
            let reasons = [("outcome", "returned"), ("return-reason", "return.1"), ("return-text", "खसरा नहीं है")]
            try await officer.post("/cases/\(id)", reasons)
            #expect(officer.path == "/requests/\(id)")
            #expect(officer.html.contains("घोषणा पत्र पढ़ा नहीं जाता; खसरा नहीं है"))
            try await officer.post("/requests/\(id)/order")
            #expect(fixture.pages.pages.withLock { $0.count } == 1)
            try await taker.get("/requests/\(id)/complete")
            #expect(taker.html.contains("खसरा नहीं है"))
            try await taker.post("/requests/\(id)/complete", [("answer.annual_income", "बहुत")])
            #expect(taker.path == "/requests/\(id)/complete")
            #expect(taker.html.contains("id=\"annual_income-e\""))
            try await taker.post("/requests/\(id)/complete", [("answer.annual_income", "84000")])
            #expect(taker.path == "/requests/\(id)")
            #expect(taker.html.contains("₹84,000"))
            try await taker.post("/requests/\(id)/complete", [("answer.annual_income", "84000")])
            #expect(taker.path == "/requests/\(id)")
        }
    }

    @Test func `without a lease an approval is refused before anything is written, a rejection is not`() async throws {
        try await withCase(leased: false) { _, _, officer, id in
            #expect(officer.html.contains("यहाँ हस्ताक्षर की कुंजी नहीं है"))
            try await officer.post("/cases/\(id)", [("outcome", "approved"), ("pin", NodeFixture.officerPIN)])
            #expect(officer.path == "/cases/\(id)")
            #expect(officer.html.contains("लीज़ नहीं है"))
            try await officer.post("/cases/\(id)", [("outcome", "rejected"), ("reject-reason", "reject.2")])
            #expect(officer.path == "/requests/\(id)")
            #expect(officer.html.contains("आवेदक इस क्षेत्र का निवासी नहीं"))
        }
    }

    @Test func `the day's list shows the request, and its slip's number finds it`() async throws {
        try await withCase { fixture, taker, _, id in
            try await taker.get("/day")
            #expect(taker.html.contains("href=\"/requests/\(id)\""))
            let number = try await fixture.node.store.requests(.status(.open))[0].number.text
            try await taker.post("/day", [("number", number.lowercased())])
            #expect(taker.path == "/requests/\(id)")
            try await taker.post("/day", [("number", String(number.dropLast()) + "x")])
            #expect(taker.path == "/day")
            #expect(taker.html.contains("बनावट सही नहीं"))
        }
    }

    @Test func `the board's page shows lanes, devices and the doctor's findings`() async throws {
        try await withCase { _, taker, _, _ in
            try await taker.get("/status")
            #expect(taker.status == .ok)
            #expect(taker.html.contains("MDL03-1") && taker.html.contains("पर्ची प्रिंटर"))
        }
    }
}
