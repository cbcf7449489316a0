/// How a lease's id is made: `LS-<centre>-<number>`, the number with at least four digits, like `LS-MDL03-0001`.
package enum LeaseName {
    /// The largest number: 16 bits.
    package static let maximumNumber = 65_535
    private static let prefix = "LS-"

    /// The id of a centre's lease.
    package static func text(centre: String, number: Int) -> String {
        let digits = String(number)
        return prefix + centre + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The number in an id of that centre, or `nil` where the id has another shape.
    package static func number(in id: String, centre: String) -> Int? {
        guard let digits = id.split(separator: "-").last, let number = Int(digits),
            text(centre: centre, number: number) == id, (0...maximumNumber).contains(number)
        else { return nil }
        return number
    }
}
