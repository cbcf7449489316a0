import Kiosk
import Testing

@Suite struct StylesheetTests {
    let css: String

    init() throws {
        let resources = try KioskResources()
        css = String(decoding: try #require(resources.assets["kiosk.css"]), as: UTF8.self)
    }

    @Test func `touch targets are at least 56 px high, with 12 px between`() throws {
        let touch = try Regex("--touch: (\\d+)px", as: (Substring, Substring).self)
        let sizes = css.matches(of: touch).compactMap { Int($0.1) }
        #expect(sizes.count == 3)
        #expect(sizes.allSatisfy { $0 >= 56 })
        #expect(css.contains("--gap: 12px"))
    }

    @Test func `every token that is used is defined`() throws {
        let used = Set(css.matches(of: try Regex("var\\((--[a-z0-9-]+)", as: (Substring, Substring).self)).map(\.1))
        let defined = Set(css.matches(of: try Regex("(--[a-z0-9-]+):", as: (Substring, Substring).self)).map(\.1))
        #expect(used.subtracting(defined).sorted() == [])
    }

    @Test func `nothing is fetched from elsewhere`() throws {
        #expect(!css.contains("http"))
        #expect(!css.contains("@import"))
        let resources = try KioskResources()
        for match in css.matches(of: try Regex("url\\(\"/assets/([^\"]+)\"\\)", as: (Substring, Substring).self)) {
            #expect(resources.assets[String(match.1)] != nil, "\(match.1)")
        }
    }
}
