import Primitives

/// Lays a certificate out: on one sheet at ease, on one sheet tight, or on two.
struct CertificateLayout {
    /// Head and foot of the body in millimetres: it lies between the key strip and the trust zone.
    static let bodyTop = 75.5
    static let zoneTop = 210.5
    /// Free height that is kept before the trust zone.
    static let bodyRest = 3.0
    static let maximumAir = 3.2

    let sheet: CertificateSheet
    let setter: TextSetter

    /// The sheets, and the corner of the signature box in points.
    func draw() throws(PaperError) -> (pages: [Page], outline: Outline, signature: Box) {
        try checkLimits()
        let symbol = try QRSymbol(sheet.qrText, maximumSide: TrustZone.maximumSide)
        let fragments = BodyFragment.fragments(of: sheet.blocks)
        let parts = try parts(of: fragments)
        let pen = Pen(setter: setter, width: Grid.width, height: Grid.height)
        var pages: [Page] = []
        for (index, part) in parts.enumerated() {
            pen.page = Page(width: points(Grid.width), height: points(Grid.height))
            try drawHead(pen)
            var body = BodyPen(pen: pen, isTight: part.isTight, air: part.air)
            try body.draw(part.fragments, from: Self.bodyTop)
            try TrustZone(sheet: sheet, symbol: symbol).draw(pen, top: Self.zoneTop)
            try drawFoot(pen, sheetNumber: index + 1, of: parts.count)
            pages.append(pen.page)
        }
        let box = TrustZone.signatureBox(symbol)
        return (pages, pen.outline, box)
    }

    private func checkLimits() throws(PaperError) {
        guard sheet.blocks.count <= CertificateSheet.maximumBlocks else { throw .tooMuchText }
        for block in sheet.blocks {
            let rows =
                switch block {
                case .fields(let fields): fields.count
                case .table(let table): table.rows.count
                case .list(_, let items): items.count
                case .statute, .key, .note: 1
                }
            guard rows <= CertificateSheet.maximumRows else { throw .tooMuchText }
        }
    }

    /// What goes on a sheet, and how much air its rows get.
    private struct Part {
        var fragments: [BodyFragment]
        var isTight: Bool
        var air: Double
    }

    private func parts(of fragments: [BodyFragment]) throws(PaperError) -> [Part] {
        let end = Self.zoneTop - Self.bodyRest
        for isTight in [false, true] {
            let used = try bottom(of: fragments, isTight: isTight)
            if used <= (isTight ? Self.zoneTop : end) { return [part(fragments, isTight: isTight, used: used)] }
        }
        // The second sheet begins where the first is full.
        var count = fragments.count - 1
        while count > 1, try bottom(of: Array(fragments.prefix(count)), isTight: false) > end { count -= 1 }
        // A heading does not stay behind alone.
        while count > 1, fragments[count - 1].isHeading { count -= 1 }
        let first = Array(fragments.prefix(count))
        let second = BodyFragment.continued(Array(fragments.dropFirst(count)), after: first)
        var parts: [Part] = []
        for half in [first, second] {
            let atEase = try bottom(of: half, isTight: false)
            let isTight = atEase > end
            let used = isTight ? try bottom(of: half, isTight: true) : atEase
            guard used <= Self.zoneTop else { throw .tooMuchText }
            parts.append(part(half, isTight: isTight, used: used))
        }
        return parts
    }

    private func part(_ fragments: [BodyFragment], isTight: Bool, used: Double) -> Part {
        let units = fragments.reduce(0) { $0 + $1.units }
        let free = Self.zoneTop - Self.bodyRest - used
        let air = max(0, min(Self.maximumAir, free / max(1, units)))
        return Part(fragments: fragments, isTight: isTight, air: air)
    }

    /// Where the body would end without air.
    private func bottom(of fragments: [BodyFragment], isTight: Bool) throws(PaperError) -> Double {
        let pen = Pen(setter: setter, width: Grid.width, height: Grid.height)
        pen.isDry = true
        var body = BodyPen(pen: pen, isTight: isTight, air: 0)
        return try body.draw(fragments, from: Self.bodyTop)
    }
}
