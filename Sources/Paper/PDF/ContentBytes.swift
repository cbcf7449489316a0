/// Text of a PDF as it grows: numbers, operators, names.
struct ContentBytes {
    private(set) var bytes: [UInt8] = []

    mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    /// A decimal number without needless zeros, and a space.
    mutating func number(_ value: Double, decimals: Int = 2) {
        let factor = [1.0, 10, 100, 1_000, 10_000, 100_000][decimals]
        var scaled = Int((value * factor).rounded())
        if scaled < 0 {
            bytes.append(0x2D)
            scaled = -scaled
        }
        let unit = Int(factor)
        integer(scaled / unit)
        var rest = scaled % unit
        if rest > 0 {
            bytes.append(0x2E)
            var place = unit / 10
            while rest > 0 {
                bytes.append(0x30 + UInt8(rest / place))
                rest %= place
                place /= 10
            }
        }
        bytes.append(0x20)
    }

    /// Decimal digits of a number from 0 upwards.
    mutating func integer(_ value: Int) {
        if value >= 10 { integer(value / 10) }
        bytes.append(0x30 + UInt8(value % 10))
    }

    mutating func point(_ point: Point, decimals: Int = 2) {
        number(point.x, decimals: decimals)
        number(point.y, decimals: decimals)
    }

    /// `FEFF…`: UTF-16 with its mark, as a hexadecimal string.
    mutating func unicode(_ text: String, mark: Bool = true) {
        bytes.append(0x3C)
        if mark { hexadecimal(0xFEFF) }
        for unit in text.utf16 { hexadecimal(Int(unit)) }
        bytes.append(0x3E)
    }

    /// Four hexadecimal digits.
    mutating func hexadecimal(_ value: Int) {
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(value >> shift & 15)
            bytes.append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
        }
    }

    mutating func path(_ path: Path, decimals: Int = 2) {
        for step in path.steps {
            switch step {
            case .move(let to):
                point(to, decimals: decimals)
                line("m")
            case .line(let to):
                point(to, decimals: decimals)
                line("l")
            case .curve(let first, let second, let to):
                point(first, decimals: decimals)
                point(second, decimals: decimals)
                point(to, decimals: decimals)
                line("c")
            case .close: line("h")
            }
        }
    }

    mutating func matrix(_ affine: Affine) {
        for value in [affine.a, affine.b, affine.c, affine.d] { number(value, decimals: 5) }
        number(affine.e)
        number(affine.f)
    }

    mutating func ink(_ ink: Ink, _ operation: String) {
        let parts = ink.components
        for value in [parts.red, parts.green, parts.blue] { number(value) }
        line(operation)
    }
}
