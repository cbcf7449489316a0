import Foundation
import Kiosk
import Primitives
import Testing

/// Every page, in both languages, in all its states.
@Suite struct PageTests {
    let renderer: PageRenderer
    let pages: [(name: String, html: String)]

    init() throws {
        renderer = try PageRenderer(resources: KioskResources())
        let renderer = renderer
        pages = Language.allCases.flatMap { language in
            let fixtures = Fixtures(renderer: renderer, language: language)
            return fixtures.all.map { ("\($0.name).\(language.rawValue)", fixtures.html($0)) }
        }
    }

    @Test func `every name in a template names something, and every section is shown by some page`() throws {
        var walk = try TemplateWalk(pages: renderer.resources.pages)
        for language in Language.allCases {
            let fixtures = Fixtures(renderer: renderer, language: language)
            for shown in fixtures.all {
                walk.walk(type(of: shown.view).template, over: renderer.sheet(shown.view, in: fixtures.frame(shown)))
            }
        }
        #expect(Set(walk.faults).sorted() == [])
        #expect(walk.sections.subtracting(walk.entered).sorted() == [])
    }

    @Test func `a mistyped name is found`() throws {
        var walk = try TemplateWalk(pages: ["one": "{{v.title}}{{v.tittle}}{{#v.rail}}{{nam}}{{/v.rail}}"])
        let view = FindPage(typed: "", problem: nil, texts: renderer.texts(.hindi))
        let fixtures = Fixtures(renderer: renderer, language: .hindi)
        walk.walk("one", over: renderer.sheet(view, in: fixtures.frame(Fixtures.Shown(name: "", view: view))))
        #expect(Set(walk.faults).count == 3)
    }

    @Test func `every page is a whole document with a title and a main part`() {
        for (name, html) in pages {
            #expect(html.hasPrefix("<!doctype html>"), "\(name)")
            #expect(html.contains("</main>") && html.contains("<h1 id=\"title\">"), "\(name)")
            #expect(html.hasSuffix("</html>\n"), "\(name)")
        }
    }

    @Test func `no sentence is missing`() {
        for (name, html) in pages { #expect(!html.contains("⟦"), "\(name)") }
    }

    @Test func `no page has inline style or script`() throws {
        let inline = try Regex("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?! src=)")
        for (name, html) in pages { #expect(html.firstMatch(of: inline) == nil, "\(name)") }
    }

    @Test func `every form that is sent carries the session's token`() {
        for (name, html) in pages {
            for form in html.components(separatedBy: "<form").dropFirst() {
                let body = form.components(separatedBy: "</form>")[0]
                #expect(body.contains("method=\"post\""), "\(name)")
                #expect(body.contains("name=\"token\" value=\"00ff\""), "\(name)")
            }
        }
    }

    @Test func `every icon that a page uses is on it`() throws {
        let use = try Regex("href=\"#i-([a-z]+)\"", as: (Substring, Substring).self)
        for (name, html) in pages {
            for match in html.matches(of: use) {
                #expect(html.contains("<symbol id=\"i-\(match.1)\""), "\(name): \(match.1)")
            }
        }
    }

    @Test func `ids are used once on a page`() throws {
        let id = try Regex(" id=\"([^\"]*)\"", as: (Substring, Substring).self)
        for (name, html) in pages {
            let ids = html.matches(of: id).map(\.1)
            let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice == [], "\(name)")
        }
    }

    @Test func `labels, errors and buttons lead to something on the page`() throws {
        let reference = try Regex(" (?:for|form|aria-labelledby)=\"([^\"]+)\"", as: (Substring, Substring).self)
        let jump = try Regex("<a href=\"#([^\"]+)\"", as: (Substring, Substring).self)
        for (name, html) in pages {
            for target in html.matches(of: reference).map(\.1) + html.matches(of: jump).map(\.1) {
                #expect(html.contains(" id=\"\(target)\""), "\(name): \(target)")
            }
        }
    }

    @Test func `a page with its stylesheet and script is small`() throws {
        let assets = renderer.resources.assets
        let shared = try #require(assets["kiosk.css"]).count + #require(assets["kiosk.js"]).count
        for (name, html) in pages { #expect(shared + html.utf8.count <= 100_000, "\(name)") }
    }

    @Test func `pages stay as they are`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let fresh = ProcessInfo.processInfo.environment["ESEVA_WRITE_GOLDEN"] != nil
        if fresh { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        for (name, html) in pages {
            let file = folder.appending(path: name + ".html")
            if fresh { try Data(html.utf8).write(to: file) }
            let golden = try String(contentsOf: file, encoding: .utf8)
            #expect(html == golden, "\(name): if it is meant to change, run with ESEVA_WRITE_GOLDEN=1 and look at it")
        }
    }
}
