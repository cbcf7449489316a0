import Testing
import VisitClient

@Suite struct HTMLPageTests {
    private static let page = """
        <!doctype html><html lang="hi"><head><title>खोज &amp; परिवार</title><style>a<b{}</style></head>
        <body><!-- a > comment --><h1>परिवार  खोजें</h1>
        <a href="/family?id=1&amp;x=2">मरावी <b>परिवार</b></a>
        <form id="find" method="post" action="/find"><input type="hidden" name="csrf" value="t&#x26;1">
        <input name=query value='पुराना'><textarea name="note">
        पहला &lt;b&gt;</textarea><input type=checkbox name=agree value=yes>
        <input type="radio" name="kind" value="own" checked>
        <input type="radio" name="kind" value="other">
        <select name="cause"><option value="loan">ऋण</option><option>study</option></select>
        <input name="off" disabled value="never"><button name="go" value="next">आगे</button>
        <button type="button">सहायता</button></form>
        <button form="find" formaction="/save">सहेजें</button></body></html>
        """

    @Test func `title, language, text and links are read`() throws {
        let page = try HTMLPage(Self.page)
        #expect(page.title == "खोज & परिवार")
        #expect(page.language == "hi")
        #expect(page.text.contains("परिवार खोजें"))
        #expect(!page.text.contains("comment") && !page.text.contains("a<b"))
        #expect(page.links.map(\.target) == ["/family?id=1&x=2"])
        #expect(page.links.map(\.label) == ["मरावी परिवार"])
    }

    @Test func `a form sends hidden fields, old values, chosen ones and what was filled in`() throws {
        let form = try #require(try HTMLPage(Self.page).form(to: "/find"))
        #expect(form.isPost)
        let untouched = try form.filled(with: [:]).map { "\($0.name)=\($0.value)" }
        #expect(
            untouched == ["csrf=t&1", "query=पुराना", "note=पहला <b>", "kind=own", "cause=loan"])
        let filled = try form.filled(with: [
            "query": ["12345678"], "agree": ["yes"], "kind": ["other"], "cause": ["study"],
        ])
        #expect(
            filled.map { "\($0.name)=\($0.value)" } == [
                "csrf=t&1", "query=12345678", "note=पहला <b>", "agree=yes", "kind=other", "cause=study",
            ])
    }

    @Test func `a person cannot fill in what the page does not offer`() throws {
        let form = try #require(try HTMLPage(Self.page).form(to: "/find"))
        #expect(throws: HTMLForm.Problem.noSuchField("off")) { try form.filled(with: ["off": ["1"]]) }
        #expect(throws: HTMLForm.Problem.noSuchField("csrf")) { try form.filled(with: ["csrf": ["forged"]]) }
        #expect(throws: HTMLForm.Problem.noSuchChoice(field: "kind", value: "third")) {
            try form.filled(with: ["kind": ["third"]])
        }
    }

    @Test func `buttons are those that send, with their names, values and addresses`() throws {
        let form = try #require(try HTMLPage(Self.page).form(to: "/find"))
        #expect(form.buttons.map(\.label) == ["आगे", "सहेजें"])
        #expect(try form.button(named: "go", value: "next").action == nil)
        #expect(form.buttons.last?.action == "/save")
    }

    @Test(arguments: ["<a href=\"never ends", "<!-- open", "<script>if (1 < 2) {", "<p class"])
    func `markup that does not end is refused`(html: String) {
        #expect(throws: PageProblem.brokenMarkup) { try HTMLPage(html) }
    }

    @Test func `a page over the limit is refused`() {
        #expect(throws: PageProblem.tooLarge) { try HTMLPage(String(repeating: "<p>", count: 200_001)) }
    }

    @Test func `ten thousand damaged pages are read or refused, never a crash`() throws {
        var state: UInt64 = 11
        var refused = 0
        let original = Array(Self.page.utf8)
        for _ in 0..<10_000 {
            var bytes = original
            for _ in 0..<4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(state >> 33) % bytes.count
                if state & 1 == 0 {
                    bytes[at] = Array("<>&;\"'=/a\u{0}".utf8)[Int(state >> 20 & 7)]
                } else {
                    bytes.remove(at: at)
                }
            }
            do { _ = try HTMLPage(String(decoding: bytes, as: UTF8.self)) } catch { refused += 1 }
        }
        #expect((1..<10_000).contains(refused))
    }
}
