/// An ICC profile (version 2.1, display, RGB to XYZ) of sRGB (IEC 61966-2-1), made here from the published numbers, so
/// that it is ours to give away.
enum SRGBProfile {
    /// The profile's bytes.
    static func make() -> [UInt8] {
        let curve = transferCurve()
        let elements: [(name: String, data: [UInt8])] = [
            ("desc", description("sRGB IEC61966-2-1, eSeva Edge")),
            ("cprt", ascii("text") + [0, 0, 0, 0] + ascii("No copyright, use freely") + [0]),
            ("wtpt", xyz(0.9642, 1, 0.8249)),
            // Primaries of Rec. 709 adapted to D50 (Bradford).
            ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
        ]
        var table: [UInt8] = []
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * (elements.count + 2)
        func entry(_ name: String, _ offset: Int, _ length: Int) -> [UInt8] {
            ascii(name) + big(offset) + big(length)
        }
        for element in elements {
            table += entry(element.name, start + data.count, element.data.count)
            if element.name == "rTRC" {
                for name in ["gTRC", "bTRC"] { table += entry(name, start + data.count, element.data.count) }
            }
            data += element.data
            while data.count % 4 != 0 { data.append(0) }
        }
        return header(length: start + data.count) + big(elements.count + 2) + table + data
    }

    private static func header(length: Int) -> [UInt8] {
        var header = big(length) + [0, 0, 0, 0] + [2, 0x10, 0, 0] + ascii("mntrRGB XYZ ")
        // A fixed date: 1 January 2026.
        for value in [2_026, 1, 1, 0, 0, 0] { header += [UInt8(value >> 8), UInt8(value & 0xFF)] }
        header += ascii("acsp") + [UInt8](repeating: 0, count: 28)
        header += fixed(0.9642) + fixed(1) + fixed(0.8249)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// 128 samples from sRGB's value to linear light.
    private static func transferCurve() -> [UInt8] {
        var curve = ascii("curv") + [0, 0, 0, 0] + big(128)
        for index in 0..<128 {
            let value = Double(index) / 127
            let light = value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
            let sample = UInt16((light * 65_535).rounded())
            curve += [UInt8(sample >> 8), UInt8(sample & 0xFF)]
        }
        return curve
    }

    private static func description(_ text: String) -> [UInt8] {
        ascii("desc") + [0, 0, 0, 0] + big(text.utf8.count + 1) + ascii(text) + [0]
            + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        ascii("XYZ ") + [0, 0, 0, 0] + fixed(x) + fixed(y) + fixed(z)
    }

    /// s15Fixed16Number.
    private static func fixed(_ value: Double) -> [UInt8] { big(Int((value * 65_536).rounded())) }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }

    private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
}
