import Foundation
import Kiosk
import Primitives
import Testing

@Suite struct TextTests {
    let hindi: Texts
    let english: Texts

    init() throws {
        let resources = try KioskResources()
        hindi = try #require(resources.texts[.hindi])
        english = try #require(resources.texts[.english])
    }

    @Test func `both languages hold the same sentences`() {
        #expect(hindi.keys.symmetricDifference(english.keys).sorted() == [])
    }

    @Test func `both languages fill the same places`() throws {
        let place = try Regex("\\{[a-z]+\\}")
        for key in hindi.keys {
            let places = [hindi, english].map { texts in
                Set((texts.sentence(key) ?? "").matches(of: place).map { String($0.0) })
            }
            #expect(places[0] == places[1], "\(key)")
        }
    }

    @Test func `every key written in the sources exists`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Kiosk")
        let call = "texts(\\.counted)?\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]"
        let key = try Regex(call, as: (Substring, Substring?, Substring).self)
        var seen = 0
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let source = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in source.matches(of: key) {
                seen += 1
                let keys = match.1 == nil ? [String(match.2)] : [".one", ".many"].map { match.2 + $0 }
                for key in keys { #expect(hindi.sentence(key) != nil, "\(path): \(key)") }
            }
        }
        #expect(seen > 100)
    }

    @Test func `a sentence is filled, and an unknown one shows`() {
        #expect(english("find.family.title") == "Family ID")
        #expect(english.counted("form.errors", 1) == "1 thing to put right")
        #expect(english.counted("form.errors", 3) == "3 things to put right")
        #expect(english("no.such") == "⟦no.such⟧")
    }
}
