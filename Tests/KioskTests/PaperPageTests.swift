import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NIOCore
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// Taking a paper, page by page, over a real node.
@Suite struct PaperPageTests {
    private static let catalogue: Catalogue = {
        var catalogue = SampleCatalogue.catalogue
        let kind = DocumentKind(
            id: "caste_certificate", name: LocalizedText(hindi: "जाति प्रमाण पत्र", english: "Caste certificate"))
        catalogue.services[0].documents.append(RequiredDocument(kinds: [kind], origin: .locker))
        return catalogue
    }()

    /// Signed in, before the form of an income certificate.
    private func withForm(
        _ test: @escaping @Sendable (NodeFixture, any TestClientProtocol, Visitor) async throws -> Void
    ) async throws {
        try await withKiosk(offering: Self.catalogue) { fixture, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.get("/find")
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.wife)])
            try await visitor.post("/services", [("service", "gad.income")])
            try await test(fixture, client, visitor)
        }
    }

    private func takePaper(_ visitor: Visitor) async throws {
        try await visitor.post(
            visitor.path,
            [("answer.annual_income", "96000"), ("papers", "shown"), ("do", "paper.caste_certificate")])
        try await visitor.upload(visitor.path, SamplePictures.sheet, [("do", "add")])
    }

    @Test func `a paper is taken from the form, kept, and attached; what was typed stays`() async throws {
        try await withForm { fixture, _, visitor in
            let form = visitor.path
            try await takePaper(visitor)
            #expect(visitor.path.hasPrefix("/papers/"))
            #expect(visitor.html.contains("पन्ना ले लिया गया"))
            let paper = visitor.path
            try await visitor.get(paper + "/pages/1")
            #expect(visitor.html.contains(paper + "/pages/1/whole/0-0-0-0-0"))
            try await visitor.post(paper + "/pages/1", [("do", "right")])
            try await visitor.post(paper + "/pages/1", [("do", "more.top")])
            #expect(visitor.html.contains(paper + "/pages/1/whole/1-25-0-0-0"))
            try await visitor.post(paper + "/pages/1", [("do", "cut"), ("cut", "100,200,300,400")])
            #expect(visitor.html.contains(paper + "/pages/1/whole/1-100-200-300-400"))
            try await visitor.get(paper)
            try await visitor.upload(paper, [], [("date", "20-11-2026")])
            #expect(visitor.path == form)
            #expect(visitor.html.contains("name=\"attach\" value=\"caste_certificate\" checked"))
            #expect(visitor.html.contains("value=\"96000\""))
            let locker = try await fixture.node.store.locker(of: SampleHouseholds.maravi.members[1].id)
            #expect(locker.map(\.paper.datedOn) == [CivilDate(iso: "2026-11-20")])
        }
    }

    @Test func `the review lists what goes with the request, and the officer can read it`() async throws {
        try await withForm { fixture, client, visitor in
            try await takePaper(visitor)
            try await visitor.upload(visitor.path, [], [])
            try await visitor.post(
                visitor.path,
                [
                    ("answer.annual_income", "96000"), ("answer.income_source", "farming"), ("papers", "shown"),
                    ("offered", "caste_certificate"), ("attach", "caste_certificate"),
                ])
            try await visitor.post(visitor.draft + "/declaration", [("confirmed", "yes")])
            #expect(visitor.html.contains("लगा है"))
            #expect(visitor.html.contains(LockerConsentText.current.hindi))
            let review = visitor.path
            try await visitor.post(visitor.draft + "/submit", [("consent", "yes")])
            #expect(visitor.path == review, "taken without the paper that the page showed")
            let paper = try await fixture.node.store.locker(of: SampleHouseholds.maravi.members[1].id)[0].id
            #expect(visitor.html.contains("name=\"agreed\" value=\"\(paper)\""))
            try await visitor.post(visitor.draft + "/submit", [("consent", "yes"), ("agreed", "\(paper)")])
            let request = "/" + visitor.path.split(separator: "/").prefix(2).joined(separator: "/")
            let officer = Visitor(client)
            try await officer.signIn("TH01", NodeFixture.officerPIN)
            try await officer.get(request.replacing("/requests/", with: "/cases/"))
            let index = try #require(
                officer.html.firstMatch(
                    of: try Regex("href=\"(/requests/[0-9a-f]+/papers/[0-9]+)\"", as: (Substring, Substring).self)))
            let picture = try await officer.get(String(index.1))
            #expect(picture.status == .ok && picture.headers[.contentType] == "image/jpeg")
            #expect(picture.headers[.cacheControl] == "no-store")
            _ = fixture
        }
    }

    @Test func `what is refused is said on the page, and nothing is kept`() async throws {
        try await withForm { _, _, visitor in
            try await visitor.post(visitor.path, [("papers", "shown"), ("do", "paper.caste_certificate")])
            let paper = visitor.path
            try await visitor.upload(paper, Array("%PDF-1.7 …".utf8), [("do", "add")])
            #expect(visitor.html.contains("PDF नहीं ली जाती"))
            try await visitor.upload(paper, [1, 2, 3], [])
            #expect(visitor.html.contains("JPEG या PNG नहीं"))
            try await visitor.upload(paper, [], [("do", "add")])
            #expect(visitor.html.contains("कोई फ़ोटो नहीं चुनी गई"))
            try await visitor.upload(paper, [], [("do", "scan")])
            #expect(visitor.html.contains("स्कैनर नहीं मिला"))
            try await visitor.upload(paper, [], [("date", "२०-११-२०३०")])
            #expect(visitor.html.contains("अभी कोई पन्ना नहीं है"))
            try await visitor.upload(paper, SamplePictures.sheet, [("date", "20-11-2030"), ("do", "add")])
            try await visitor.upload(paper, [], [("date", "20-11-2030")])
            #expect(visitor.html.contains("id=\"date-e\""))
            #expect(visitor.path == paper)
        }
    }

    @Test func `a file without the session's token, or from nobody who is signed in, is not taken`() async throws {
        try await withForm { fixture, client, visitor in
            try await takePaper(visitor)
            let paper = visitor.path
            let wrong = try await visitor.upload(paper, SamplePictures.sheet, [("token", "00"), ("do", "add")])
            #expect(wrong.status == .forbidden)
            let stranger = Visitor(client)
            try await stranger.get("/sign-in")
            #expect(try await stranger.upload(paper, SamplePictures.sheet, []).status == .badRequest)
            #expect(try await visitor.upload("/find", SamplePictures.sheet, []).status == .badRequest)
            let drafts = try await fixture.node.store.paperDrafts(of: NodeFixture.taker.id)
            #expect(drafts.map(\.pages.count) == [1])
            let large = [UInt8](repeating: 0, count: FormGate.maximumFileBytes)
            #expect(try await visitor.upload(paper, large, []).status == .contentTooLarge)
        }
    }

    @Test func `pictures are shown to who is signed in, and to nobody else`() async throws {
        try await withForm { fixture, client, visitor in
            try await takePaper(visitor)
            let paper = visitor.path
            let picture = try await visitor.get(paper + "/pages/1/picture")
            #expect(picture.status == .ok && picture.headers[.cacheControl] == "no-store")
            #expect(String(buffer: picture.body).utf8.count > 0)
            let stranger = Visitor(client)
            try await stranger.get(paper + "/pages/1/picture")
            #expect(stranger.path == "/sign-in")
            let officer = Visitor(client)
            try await officer.signIn("TH01", NodeFixture.officerPIN)
            #expect(try await officer.get(paper + "/pages/1/picture").status == .forbidden)
            #expect(try await visitor.get(paper + "/pages/2/picture").status == .notFound)
            #expect(try await visitor.get(paper + "/pages/x/picture").status == .notFound)
            _ = fixture
        }
    }

    @Test func `a paper is removed after a question, from the member's own page`() async throws {
        try await withForm { fixture, _, visitor in
            try await takePaper(visitor)
            try await visitor.upload(visitor.path, [], [])
            try await visitor.get("/family")
            #expect(visitor.html.contains("formaction=\"/locker\""))
            try await visitor.post("/locker", [("locker", VisitTests.wife)])
            #expect(visitor.html.contains("जाति प्रमाण पत्र"))
            let entry = try await fixture.node.store.locker(of: SampleHouseholds.maravi.members[1].id)[0]
            #expect(try await visitor.get("/locker/papers/\(entry.id)/pages/1").status == .ok)
            try await visitor.get("/locker/papers/\(entry.id)/remove")
            #expect(try await fixture.node.store.locker(of: entry.paper.member).count == 1)
            try await visitor.post("/locker/papers/\(entry.id)/remove")
            #expect(visitor.path == "/locker")
            #expect(try await fixture.node.store.locker(of: entry.paper.member).isEmpty)
            #expect(try await visitor.get("/locker/papers/\(entry.id)/pages/1").status == .notFound)
        }
    }
}

extension Visitor {
    /// Sends a form with a file, as a browser does.
    @discardableResult
    func upload(_ path: String, _ file: [UInt8], _ fields: [(String, String)]) async throws -> TestResponse {
        let all = fields.contains { $0.0 == "token" } ? fields : fields + [("token", token)]
        var body = ByteBuffer()
        for (name, value) in all {
            body.writeString("--mark\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n")
        body.writeString("Content-Type: image/png\r\n\r\n")
        body.writeBytes(file)
        body.writeString("\r\n--mark--\r\n")
        return try await send(path, body, type: "multipart/form-data; boundary=mark")
    }
}
