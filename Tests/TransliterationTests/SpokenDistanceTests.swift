import Testing
import Transliteration

@Suite struct SpokenDistanceTests {
    private func distance(_ left: String, _ right: String, limit: Int = 30) throws -> Int? {
        SpokenDistance.between(
            try #require(SpokenKey(left)), try #require(SpokenKey(right)), limit: limit)
    }

    @Test(arguments: [
        ("आय", "aay", 0), ("बहना", "behna", 3), ("प्रमाण", "parman", 3), ("बंटवारा", "batwara", 5), ("bimla", "विमला", 4),
        ("खसरा", "kasra", 3), ("जाति", "जाली", 10), ("sanket", "sanvet", 10),
    ])
    func `what is often confused costs less`(left: String, right: String, tenths: Int) throws {
        #expect(try distance(left, right) == tenths)
        #expect(try distance(right, left) == tenths)
    }

    @Test func `keys that were kept are compared as they are`() {
        #expect(SpokenDistance.between(full: "khasr", "kasr") == 3)
        #expect(SpokenDistance.between(full: "khasr", "é") == nil)
        #expect(SpokenDistance.between(full: "a", String(repeating: "a", count: 100_000), limit: 1_000_000) == nil)
    }

    @Test func `beyond the limit there is no distance`() throws {
        #expect(try distance("प्रमाण", "बिजली") == nil)
        #expect(try distance("बहना", "behna", limit: 3) == 3)
        #expect(try distance("बहना", "behna", limit: 2) == nil)
        #expect(try distance("a", String(repeating: "kiku", count: 20)) == nil)
    }
}
