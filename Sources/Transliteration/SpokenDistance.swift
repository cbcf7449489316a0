/// How far two words sound apart: an edit distance (with neighbours swapped) on ``SpokenKey/full``, in which what is
/// often confused costs less. A consonant that is another costs ``consonant``; everything else is measured by it.
package enum SpokenDistance {
    /// What one consonant for another that sounds nothing like it costs, in tenths.
    package static let consonant = 10

    /// Tenths of a consonant's difference: 0 where the words sound the same. `nil` where they are further apart than
    /// `limit`. Takes time of both lengths' product, which ``SpokenKey/longestWord`` bounds.
    package static func between(_ left: SpokenKey, _ right: SpokenKey, limit: Int = 30) -> Int? {
        if left.full == right.full { return 0 }
        return between(Array(left.full.utf8), Array(right.full.utf8), limit: limit)
    }

    private static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        var before: [Int] = []
        var above = right.indices.reduce(into: [0]) { $0.append($0[$1] + alone(right[$1])) }
        for row in left.indices {
            var current = [above[0] + alone(left[row])]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var cost = min(
                    above[column] + substitute(left[row], right[column]), above[column + 1] + alone(left[row]),
                    current[column] + alone(right[column]))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + swapped(left[row], left[row - 1]))
                }
                current.append(cost)
            }
            // A swap reaches over one row: both must be beyond the limit.
            if min(current.min() ?? 0, above.min() ?? 0) > limit { return nil }
            before = above
            above = current
        }
        return above[right.count] <= limit ? above[right.count] : nil
    }

    /// A sound that only one of the words has.
    private static func alone(_ sound: UInt8) -> Int {
        switch sound {
        case UInt8(ascii: "a"): 2
        case UInt8(ascii: "h"): 3
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "o"), UInt8(ascii: "y"): 4
        case UInt8(ascii: "n"): 5
        default: consonant
        }
    }

    private static func swapped(_ left: UInt8, _ right: UInt8) -> Int {
        LatinSpelling.isVowel(left) || LatinSpelling.isVowel(right) ? 3 : 7
    }

    private static func substitute(_ left: UInt8, _ right: UInt8) -> Int {
        if left == right { return 0 }
        if let near = confused[Pair(left, right)] { return near }
        let vowels = (LatinSpelling.isVowel(left) ? 1 : 0) + (LatinSpelling.isVowel(right) ? 1 : 0)
        switch vowels {
        case 2: return 5
        case 1: return consonant + 2
        default: return consonant
        }
    }

    private struct Pair: Hashable {
        let low: UInt8
        let high: UInt8

        init(_ left: UInt8, _ right: UInt8) {
            low = min(left, right)
            high = max(left, right)
        }
    }

    /// Two sounds and what one for the other costs.
    private static let confused: [Pair: Int] = Dictionary(
        [
            ("ae", 3), ("ei", 3), ("ou", 3), ("ao", 4), ("iy", 3), ("ey", 3), ("uv", 4), ("ov", 4), ("bv", 4),
            ("mn", 4),
            ("dr", 5), ("fp", 3), ("cs", 6), ("ck", 6), ("gj", 5), ("jy", 6), ("js", 7), ("dt", 6), ("gk", 6),
            ("bp", 6), ("lr", 7), ("cj", 7), ("hy", 6),
        ].map { pair, cost in
            let letters = Array(pair.utf8)
            return (Pair(letters[0], letters[1]), cost)
        }
    ) { first, _ in first }
}
