import TestKit
import Testing

@testable import Store

struct FamilySetTests {
    private func places(_ set: FamilySet) -> [Int] {
        var places: [Int] = []
        set.forEach { places.append($0) }
        return places
    }

    @Test(arguments: [0, 1, 255, 256, 257, 4_096])
    func `what went in is in, as a list or as a bitmap`(count: Int) {
        let random = SeededRandom(seed: UInt64(count))
        var all = Array(0..<FamilySet.partSize)
        for index in all.indices.reversed() { all.swapAt(index, random.next(below: index + 1)) }
        let chosen = Array(all.prefix(count))
        var set = FamilySet()
        for start in stride(from: 0, to: count, by: 100) {
            set.change(adding: Array(chosen[start..<min(count, start + 100)]), removing: [])
        }
        #expect(places(set) == chosen.sorted())
        #expect(set.count == count)
        #expect(set.bytes.count == min(512, 2 * count))
        #expect(FamilySet(bytes: set.bytes) == set)
        set.change(adding: [], removing: Array(chosen.dropFirst(count / 2)))
        #expect(places(set) == chosen.prefix(count / 2).sorted())
    }

    @Test func `a damaged row holds nobody`() {
        #expect(FamilySet(bytes: [1]).isEmpty)
        #expect(FamilySet(bytes: [UInt8](repeating: 0xFF, count: 514)).isEmpty)
    }

    @Test func `the rarer a sound, the more it tells`() {
        #expect(KeyedFamilies.weight(50_000, of: 50_000) == 1)
        #expect(KeyedFamilies.weight(25_000, of: 50_000) == 16)
        #expect(KeyedFamilies.weight(12_500, of: 50_000) == 32)
        let weights = [1, 2, 3, 10, 100, 101, 5_000, 50_000].map { KeyedFamilies.weight($0, of: 50_000) }
        #expect(weights == weights.sorted(by: >))
        #expect(KeyedFamilies.weight(1, of: 1_000_000) < 400)
    }
}
