import CPango
import Primitives

/// Draws a slip in whole dots on an eight-bit surface and cuts it to black and white.
///
/// Grey coverage without hinting, then a threshold: strokes come out two dots wide and even. (No antialiasing with full
/// hinting gave strokes of one dot; outline fills gave uneven stems.)
final class SlipPen {
    /// Coverage of 255 from which a dot prints.
    static let threshold: UInt8 = 104
    /// The longest slip: 400 mm.
    static let maximumHeight = 3_200
    static let margin = 8
    private static let head = 12
    private static let foot = 16

    let width: SlipWidth
    let type: SlipType
    private let setter: TextSetter
    private let surface: OpaquePointer
    let cairo: OpaquePointer
    /// Top of the next line.
    var y = SlipPen.head

    /// Dots between the margins.
    var room: Int { width.dots - 2 * Self.margin }

    init(_ width: SlipWidth, setter: TextSetter) throws(PaperError) {
        guard
            let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width.dots), Int32(Self.maximumHeight)),
            let cairo = cairo_create(surface)
        else { throw .drawingFailed(step: "cairo") }
        self.width = width
        self.setter = setter
        self.surface = surface
        self.cairo = cairo
        type = width == .wide ? .wide : .slim
        cairo_set_source_rgba(cairo, 0, 0, 0, 1)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Width of a line in dots.
    func measure(_ pieces: [Piece], _ size: SlipSize, place: String) throws(PaperError) -> Double {
        var sum = 0.0
        for piece in pieces where !piece.text.isEmpty { sum += try set(piece, size, place).width }
        return sum
    }

    /// Draws one line at the cursor without moving it.
    ///
    /// - Parameters: `x` from the left margin; `width` 0 = up to the right margin; `drop` moves it down.
    func put(
        _ pieces: [Piece], _ size: SlipSize, x: Int = 0, width: Int = 0, align: Alignment = .left, drop: Int = 0,
        place: String
    ) throws(PaperError) {
        let space = Double(width > 0 ? width : room - x)
        let needed = try measure(pieces, size, place: place)
        guard needed <= space + 0.5 else { throw .textTooLong(place: place) }
        var left = Double(Self.margin + x)
        switch align {
        case .left: break
        case .center: left += ((space - needed) / 2).rounded(.down)
        case .right: left += (space - needed).rounded(.down)
        }
        for piece in pieces where !piece.text.isEmpty {
            let set = try set(piece, size, place)
            try show(set, 0, x: left, baseline: y + drop + size.baseline)
            left += set.width.rounded()
        }
    }

    /// Draws one line and moves below it.
    func line(
        _ pieces: [Piece], _ size: SlipSize, x: Int = 0, align: Alignment = .left, place: String
    ) throws(PaperError) {
        try put(pieces, size, x: x, align: align, place: place)
        y += size.step
    }

    /// Draws a wrapped text, its first bytes bold where asked, and moves below it.
    func paragraph(
        _ text: String, _ size: SlipSize, x: Int = 0, bold: Bool = false, boldBytes: Int = 0,
        language: Language = .hindi, width: Int = 0, align: Alignment = .left, place: String
    ) throws(PaperError) {
        let style = TextStyle(size: size.em, bold: bold, language: language)
        let space = Double(width > 0 ? width : room - x)
        let set = try setter.set(text, style, width: space, boldBytes: boldBytes, place: place)
        for (index, line) in set.lines.enumerated() {
            let indent = align == .center ? ((space - line.width) / 2).rounded(.down) : 0
            try show(set, index, x: Double(Self.margin + x) + indent, baseline: y + size.baseline)
            y += size.step
        }
    }

    private func set(_ piece: Piece, _ size: SlipSize, _ place: String) throws(PaperError) -> SetText {
        // English beside Hindi: 80 %, never below 18 dots.
        let em = piece.english ? max(18, (size.em * 0.8).rounded()) : size.em
        let style = TextStyle(size: em, bold: piece.bold, language: piece.english ? .english : .hindi)
        return try setter.set(piece.text, style, place: place)
    }

    private func show(_ set: SetText, _ line: Int, x: Double, baseline: Int) throws(PaperError) {
        guard baseline < Self.maximumHeight - 60 else { throw .tooMuchText }
        cairo_new_path(cairo)
        cairo_move_to(cairo, x, Double(baseline))
        pango_cairo_show_layout_line(cairo, set.lines[line].pointer)
        cairo_new_path(cairo)
    }

    /// The slip as black and white dots.
    func raster() -> DotRaster {
        cairo_surface_flush(surface)
        var raster = DotRaster(width: width.dots, height: min(y + Self.foot, Self.maximumHeight))
        guard let data = cairo_image_surface_get_data(surface) else { return raster }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let rowBytes = raster.rowBytes
        let height = raster.height
        let threshold = Self.threshold
        raster.bits.withUnsafeMutableBufferPointer { bits in
            for row in 0..<height {
                let line = UnsafeRawPointer(data + row * stride)
                // Eight dots at a time; most of a slip is white.
                for byte in 0..<rowBytes where line.loadUnaligned(fromByteOffset: 8 * byte, as: UInt64.self) != 0 {
                    var packed: UInt8 = 0
                    for dot in 0..<8 {
                        let coverage = line.load(fromByteOffset: 8 * byte + dot, as: UInt8.self)
                        packed = packed << 1 | (coverage >= threshold ? 1 : 0)
                    }
                    bits[row * rowBytes + byte] = packed
                }
            }
        }
        return raster
    }
}
