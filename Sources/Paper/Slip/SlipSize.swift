/// The six sizes of a slip in dots: the em, and the step from line to line.
struct SlipSize: Hashable {
    var em: Double
    var step: Int
    /// Where the baseline lies in a step.
    var drop = 0.70

    /// Dots from a line's top to its baseline.
    var baseline: Int { Int((Double(step) * drop).rounded()) }
}

/// The sizes for one width of paper.
struct SlipType {
    let number: SlipSize
    let prefix: SlipSize
    let due: SlipSize
    let strong: SlipSize
    let body: SlipSize
    let small: SlipSize

    static let wide = SlipType(
        number: SlipSize(em: 120, step: 112, drop: 0.86), prefix: SlipSize(em: 40, step: 52),
        due: SlipSize(em: 44, step: 62), strong: SlipSize(em: 30, step: 44), body: SlipSize(em: 26, step: 38),
        small: SlipSize(em: 20, step: 28))
    static let slim = SlipType(
        number: SlipSize(em: 84, step: 82, drop: 0.86), prefix: SlipSize(em: 32, step: 44),
        due: SlipSize(em: 36, step: 52), strong: SlipSize(em: 28, step: 40), body: SlipSize(em: 24, step: 36),
        small: SlipSize(em: 20, step: 28))
}
