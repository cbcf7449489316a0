/// How far two words sound apart: an edit distance (with neighbours swapped) on ``SpokenKey/full``, in which what is
/// often confused costs less. A consonant that is another costs ``consonant``; everything else is measured by it.
package enum SpokenDistance {
    /// What one consonant for another that sounds nothing like it costs, in tenths.
    package static let consonant = 10

    /// Tenths of a consonant's difference: 0 where the words sound the same. `nil` where they are further apart than
    /// `limit`. Takes time of both lengths' product, which ``SpokenKey/longestWord`` bounds.
    package static func between(_ left: SpokenKey, _ right: SpokenKey, limit: Int = 30) -> Int? {
        between(full: left.full, right.full, limit: limit)
    }

    /// The same of two keys that were kept as text; `nil` also where one is longer than ``SpokenKey/full`` can be or
    /// holds anything but ASCII.
    package static func between(full left: String, _ right: String, limit: Int = 30) -> Int? {
        if left == right { return 0 }
        let keys = [left, right].map { Array($0.utf8.prefix(2 * SpokenKey.longestWord + 1)) }
        guard keys.allSatisfy({ $0.count <= 2 * SpokenKey.longestWord && $0.allSatisfy { $0 < 0x80 } }) else {
            return nil
        }
        return between(keys[0], keys[1], limit: limit)
    }

    private static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        let width = right.count + 1
        var before = [Int](repeating: 0, count: width)
        var above = before
        var current = before
        for column in right.indices { above[column + 1] = above[column] + costs.alone(right[column]) }
        for row in left.indices {
            let alone = costs.alone(left[row])
            current[0] = above[0] + alone
            // A swap reaches over one row: both must be beyond the limit.
            var least = min(current[0], above[0])
            for column in right.indices {
                var cost = min(
                    above[column] + costs.pair(left[row], right[column]), above[column + 1] + alone,
                    current[column] + costs.alone(right[column]))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + costs.swapped(left[row], left[row - 1]))
                }
                current[column + 1] = cost
                least = min(least, cost, above[column + 1])
            }
            if least > limit { return nil }
            (before, above, current) = (above, current, before)
        }
        return above[width - 1] <= limit ? above[width - 1] : nil
    }

    private static let costs = SoundCosts()
}
