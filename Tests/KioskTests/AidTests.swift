import Foundation
import Hummingbird
import HummingbirdTesting
import Kiosk
import NodeKit
import Testing

/// Language, letters and contrast in the midst of a form, without the script.
@Suite struct AidTests {
    @Test func `an aid on the form keeps what was typed, and says nothing of what is missing`() async throws {
        try await withKiosk { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.head)])
            try await visitor.post("/services", [("service", "gad.income")])
            let draft = visitor.path
            #expect(visitor.html.contains("formaction=\"\(draft)/aids\""))
            let pressed = [("aid", "language"), ("back", draft)]
            try await visitor.post(draft + "/aids", [("answer.annual_income", "72000")] + pressed)
            #expect(visitor.path == draft)
            #expect(visitor.html.contains("<html lang=\"en\""))
            #expect(visitor.html.contains("value=\"72000\"") && !visitor.html.contains("aria-invalid"))
        }
    }

    @Test func `an aid on a case keeps the reasons but not the PIN, one on the completion its answers`() async throws {
        try await withKiosk { _, client in
            let taker = Visitor(client), officer = Visitor(client)
            try await taker.signIn("OP02", NodeFixture.takerPIN)
            let request = try await taker.takeRequest(member: VisitTests.head)
            let path = "/cases/" + request.split(separator: "/")[1]
            try await officer.signIn("TH01", NodeFixture.officerPIN)
            try await officer.get(path)
            let reasons = [("outcome", "returned"), ("return-reason", "return.2"), ("return-text", "खसरा नहीं है")]
            let pressed = [("aid", "contrast"), ("back", path), ("pin", "135790")]
            try await officer.post(path + "/aids", reasons + pressed)
            #expect(officer.path == path)
            #expect(officer.html.contains("value=\"return.2\" checked") && officer.html.contains("खसरा नहीं है"))
            #expect(!officer.html.contains("135790") && !officer.html.contains("id=\"errors\""))
            try await officer.post(path, reasons)

            try await taker.get(request + "/complete")
            let typed = [("answer.annual_income", "84000"), ("aid", "letters"), ("back", request + "/complete")]
            try await taker.post(request + "/complete/aids", typed)
            #expect(taker.path == request + "/complete")
            #expect(taker.html.contains("value=\"84000\"") && !taker.html.contains("id=\"errors\""))
        }
    }

    @Test func `the first button of a form with aids still goes on, for whoever presses Enter`() async throws {
        let pages = try KioskResources().pages
        for name in ["form", "complete", "case"] {
            let form = try #require(pages[name]?.components(separatedBy: "id=\"main\"").last)
            #expect(form.components(separatedBy: "<button").dropFirst().first?.hasPrefix(" class=\"hush\"") == true)
        }
    }
}
