import Domain
import EdgeNode
import Hummingbird
import HummingbirdTesting
import Kiosk
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// A form of steps with every kind of question, over a real node.
@Suite struct StepTests {
    private static let catalogue: Catalogue = {
        var catalogue = SampleCatalogue.catalogue
        catalogue.services.append(Fixtures.everything)
        return catalogue
    }()
    private static let about = [
        ("answer.kind", "marriage"), ("answer.since", "20-11-2026"), ("answer.weight", "2.5"),
        ("answer.days", ""), ("answer.days", "mon"), ("answer.days", "wed"),
    ]
    private static let people =
        Fixtures.everythingTold
        .filter { ["owner", "place", "mail", "bank.account", "bank.ifsc", "heirs.1.share"].contains($0.key) }
        .map { ("answer." + $0.key, $0.value) } + [("answer.heirs.1.member", VisitTests.wife)]
    private static let aboutShown = ["kind", "since", "at", "weight", "days", "sex", "more"].map { ("shown", $0) }

    /// Before the first step of a new draft.
    private func withForm(
        _ test: @escaping @Sendable (NodeFixture, Visitor) async throws -> Void
    ) async throws {
        try await withKiosk(offering: Self.catalogue) { fixture, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.head)])
            try await visitor.post("/services", [("service", "food.everything")])
            try await test(fixture, visitor)
        }
    }

    private func answers(_ fixture: NodeFixture) async throws -> Answers {
        try #require(try await fixture.node.store.drafts(of: NodeFixture.taker.id).first).answers
    }

    @Test func `a step with errors comes back, one without leads to the next, and back keeps what was typed`()
        async throws
    {
        try await withForm { fixture, visitor in
            let draft = visitor.draft
            #expect(visitor.path == draft + "/steps/about")
            try await visitor.post(visitor.path, Self.aboutShown + [("answer.since", "31-02-2026")])
            #expect(visitor.path == draft + "/steps/about")
            #expect(visitor.html.contains("id=\"since-e\"") && visitor.html.contains("value=\"31-02-2026\""))
            try await visitor.post(visitor.path, Self.aboutShown + Self.about)
            #expect(visitor.path == draft + "/steps/people")
            #expect(!visitor.html.contains("id=\"errors\""))
            #expect(visitor.html.contains("value=\"रामप्रसाद मरावी\"") && visitor.html.contains("रजिस्टर से भरा गया"))
            try await visitor.post(visitor.path, [("do", "back"), ("answer.place", "बिछिया")])
            #expect(visitor.path == draft + "/steps/about")
            #expect(try await self.answers(fixture)["place"] == "बिछिया")
            #expect(try await self.answers(fixture)["days"] == "mon,wed")
        }
    }

    @Test func `a deciding answer brings its question, by the script's press or by going on`() async throws {
        try await withForm { _, visitor in
            let step = visitor.path
            #expect(visitor.html.contains("data-deciding=\"kind\""))
            try await visitor.post(step, Self.aboutShown + [("do", "again.kind"), ("answer.kind", "birth")])
            #expect(visitor.html.contains("name=\"answer.twins\"") && !visitor.html.contains("id=\"errors\""))
            try await visitor.post(step, Self.aboutShown + [("do", "again.kind"), ("answer.kind", "marriage")])
            #expect(!visitor.html.contains("name=\"answer.twins\""))
            let birth = Self.about.map { $0.0 == "answer.kind" ? ("answer.kind", "birth") : $0 }
            try await visitor.post(step, Self.aboutShown + birth)
            #expect(visitor.path == step)
            #expect(visitor.html.contains("name=\"answer.twins\"") && !visitor.html.contains("id=\"errors\""))
        }
    }

    @Test func `entries are added and taken out, and the others keep what was typed`() async throws {
        try await withForm { fixture, visitor in
            try await visitor.post(visitor.path, Self.aboutShown + Self.about)
            let step = visitor.path
            try await visitor.post(step, [("answer.heirs.1.share", "40"), ("do", "add.heirs")])
            #expect(visitor.html.contains("name=\"answer.heirs.2.share\""))
            try await visitor.post(step, [("answer.heirs.2.share", "60"), ("do", "add.heirs")])
            #expect(!visitor.html.contains("value=\"add.heirs\""), "three is the maximum")
            try await visitor.post(step, [("do", "remove.heirs.1")])
            let answers = try await self.answers(fixture)
            #expect(answers["heirs"] == "2" && answers["heirs.1.share"] == "60" && answers["heirs.2.share"] == nil)
        }
    }

    @Test func `a service without declaration, limit and officer goes from the form to the review`() async throws {
        try await withForm { fixture, visitor in
            let draft = visitor.draft
            try await visitor.post(visitor.path, Self.aboutShown + Self.about)
            try await visitor.post(visitor.path, Self.people)
            #expect(visitor.path == draft + "/steps/others")
            try await visitor.post(visitor.path)
            #expect(visitor.path == draft + "/review")
            #expect(visitor.html.contains("समय-सीमा प्रकाशित नहीं"))
            #expect(visitor.html.contains("1. कौन") && visitor.html.contains("सुनीता मरावी"))
            #expect(visitor.html.contains("href=\"\(draft)/steps/people\""))
            try await visitor.post(draft + "/submit", [("consent", "yes")])
            #expect(visitor.html.contains("समय-सीमा प्रकाशित नहीं"))
            let listed = try #require(try await fixture.node.store.requests(.status(.open)).first)
            #expect(listed.dueOn == nil)
            // Who was named stays named when the register no longer has them.
            var family = SampleHouseholds.maravi
            family.members.remove(at: 1)
            try await fixture.node.store.putHouseholds([family])
            try await visitor.get("/requests/\(listed.id)")
            #expect(visitor.html.contains("सुनीता मरावी"))
        }
    }

    @Test func `what the office decides is no case of the centre`() async throws {
        try await withForm { fixture, visitor in
            try await visitor.post(visitor.path, Self.aboutShown + Self.about)
            try await visitor.post(visitor.path, Self.people)
            try await visitor.post(visitor.path)
            try await visitor.post(visitor.draft + "/submit", [("consent", "yes")])
            let id = try #require(try await fixture.node.store.requests(.status(.open)).first).id
            try await visitor.signIn("TH01", NodeFixture.officerPIN)
            try await visitor.get("/cases")
            #expect(!visitor.html.contains("/cases/\(id)"))
            try await visitor.get("/cases/\(id)")
            #expect(visitor.html.contains("विभाग का कार्यालय") && !visitor.html.contains("name=\"outcome\""))
        }
    }

    @Test func `a search in either script finds the service, and all come back`() async throws {
        try await withForm { _, visitor in
            try await visitor.post("/services/find", [("search", "rashan card")])
            try await visitor.post("/services/find", [("search", "income")])
            #expect(visitor.html.contains("value=\"gad.income\""))
            #expect(!visitor.html.contains("value=\"food.everything\""))
            try await visitor.post("/services/find", [("search", "income"), ("clear", "yes")])
            #expect(visitor.html.contains("value=\"food.everything\""))
            try await visitor.post("/services/find", [("event", "स्कूल")])
            #expect(visitor.html.contains("value=\"gad.income\""))
            try await visitor.post("/services/find", [("search", "क़क़क़")])
            #expect(visitor.html.contains("नहीं मिली"))
        }
    }
}
