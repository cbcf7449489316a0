/// Chance that repeats, on every machine: SplitMix64 (Steele, Lea, Flood 2014), with our own ways to draw, since those
/// of the standard library may change.
struct Chance {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: The shard's.
    ///   - salt: What is drawn for, so that families do not depend on one another.
    init(seed: UInt64, salt: UInt64) {
        var mixer = Chance(state: seed ^ 0x7A3D_5C1E_9B42_F681)
        state = mixer.next() ^ (salt &* 0xD134_2543_DE82_EF95)
        state = next()
    }

    private init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// From 0 up to, not including, `bound`, which is at least 1.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// Whether something of so many cases in a hundred happens.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of a list that is not empty.
    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    /// One of a list that is not empty, the first the likeliest: the second half as likely as the first, and so on
    /// down to a twentieth.
    mutating func earlyOne<Element>(of list: [Element]) -> Element {
        one(of: list, weights: list.indices.map { max(3, 60 / ($0 + 1)) })
    }

    /// One of a list that is not empty, by weights of the same number, not all 0.
    mutating func one<Element>(of list: [Element], weights: [Int]) -> Element {
        var rest = below(max(1, weights.reduce(0, +)))
        for (element, weight) in zip(list, weights) {
            if rest < weight { return element }
            rest -= weight
        }
        return list[list.count - 1]
    }

    /// The list in another order (Fisher, Yates).
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for index in list.indices.dropFirst().reversed() { list.swapAt(index, below(index + 1)) }
        return list
    }
}
