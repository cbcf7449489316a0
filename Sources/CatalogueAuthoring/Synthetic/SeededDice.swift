/// Chance that repeats: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 up to and without `count`.
    mutating func roll(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }

    /// So many different ones, in the list's order.
    mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var rest = Array(list.indices)
        while rest.count > count { rest.remove(at: roll(rest.count)) }
        return rest.map { list[$0] }
    }
}
