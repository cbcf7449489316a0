import Primitives

/// The zone at the foot of every certificate that never moves: QR left, who signed and how right, offline mark below.
struct TrustZone {
    /// QR version 18. A larger symbol would reach the foot line.
    static let maximumSide = 89
    /// From the zone's rule to the symbol's top.
    private static let codeTop = 13.6
    private static let margin = 3.0

    private static let verify =
        "QR स्कैन करें – बिना इंटरनेट, किसी भी लोक सेवा केन्द्र या जाँच ऐप में; फिर कागज़ से मिलाएँ।"

    let sheet: CertificateSheet
    let symbol: QRSymbol

    private static func side(_ symbol: QRSymbol) -> Double { millimetres(Double(symbol.side) * 1.68) }

    /// The signature box in points.
    static func signatureBox(_ symbol: QRSymbol) -> Box {
        let x = Grid.left + side(symbol) + 6
        return Box(
            x: points(x), y: points(CertificateLayout.zoneTop + codeTop), width: points(Grid.left + Grid.textWidth - x),
            height: points(30))
    }

    func draw(_ pen: Pen, top: Double) throws(PaperError) {
        pen.rule(Grid.left, top, Grid.textWidth, 1)
        pen.begin(.paragraph)
        try pen.line(
            [.bold("जाँचें: "), .plain(Self.verify)],
            x: Grid.left, y: top + 5.2, width: Grid.textWidth, .body, place: "verify")
        pen.end()
        pen.begin(.paragraph, .english)
        try pen.paragraph(
            "Verify offline: scan the QR at any service centre or in the verifier app, then compare with the paper.",
            x: Grid.left, y: top + 9.4, width: Grid.textWidth, .small, language: .english, place: "verify")
        pen.end()
        let y = top + Self.codeTop
        let side = pen.code(symbol, Grid.left, y, alternative: "QR \(sheet.number)")
        let x = Grid.left + side + 6
        let width = Grid.left + Grid.textWidth - x
        try signature(pen, x, y, width)
        if let offline = sheet.signer.offline {
            try self.offline(pen, offline, x, y + 33, width, height: side - 33)
        }
    }

    private func signature(_ pen: Pen, _ x: Double, _ y: Double, _ width: Double) throws(PaperError) {
        let signer = sheet.signer
        let left = x + Self.margin
        let room = width - 2 * Self.margin
        pen.box(x, y, width, 30, 0.8)
        pen.begin(.section)
        try twoSides(
            pen, [.bold("डिजिटल हस्ताक्षरित")], .label, "DIGITALLY SIGNED", .fine, left, y + 5, room, "signed")
        try twoSides(
            pen, [.bold(signer.name.hindi)], .lead, signer.name.english, .label, left, y + 11.6, room, "signer.name")
        try twoSides(
            pen, [.plain(signer.designation.hindi)], .label, signer.designation.english, .small, left, y + 16.4, room,
            "signer.designation")
        pen.rule(left, y + 19, room, 0.3)
        let at = "\(signer.signedAt.civilDate.paperText) \(signer.signedAt.clockText) IST"
        let key = "\(signer.keyKind.hindi) · \(signer.keyKind.english)"
        try facts(pen, [.plain("कुंजी Key  "), .bold(key)], at, left, y + 23, room, "signer.key")
        try facts(
            pen,
            [
                .plain("पट्टा Lease  "), .bold(signer.lease),
                .plain(" – \(signer.leaseEnds.paperText)"),
            ], signer.fingerprint, left, y + 27.2, room, "signer.lease")
        pen.end()
    }

    /// Hindi left, English right; both must fit side by side.
    private func twoSides(
        _ pen: Pen, _ hindi: [Piece], _ size: TypeSize, _ english: String, _ englishSize: TypeSize, _ x: Double,
        _ y: Double, _ width: Double, _ place: String
    ) throws(PaperError) {
        let style = TextStyle(size: englishSize.points, language: .english)
        let right = millimetres(try pen.setter.set(english, style, place: place).width)
        // A long name gets smaller before it is refused.
        var chosen = size
        for smaller in [TypeSize.value, .body, .label] {
            if try pen.measure(hindi, chosen, place: place) + right + 2 <= width { break }
            if smaller.points < chosen.points { chosen = smaller }
        }
        pen.begin(.paragraph)
        try pen.line(hindi, x: x, y: y, width: width - right - 2, chosen, place: place)
        pen.end()
        guard !english.isEmpty else { return }
        pen.begin(.paragraph, .english)
        try pen.paragraph(
            english, x: x + width - right - 0.1, y: y, width: right + 0.1, englishSize, language: .english,
            align: .right, place: place)
        pen.end()
    }

    private func facts(
        _ pen: Pen, _ left: [Piece], _ right: String, _ x: Double, _ y: Double, _ width: Double, _ place: String
    ) throws(PaperError) {
        let size = TypeSize.small
        let taken = try pen.measure([.bold(right)], size, place: place)
        pen.begin(.paragraph)
        var chosen = size
        if try pen.measure(left, size, place: place) + taken + 2 > width { chosen = .fine }
        try pen.line(left, x: x, y: y, width: width - taken - 2, chosen, place: place)
        try pen.line([.bold(right)], x: x, y: y, width: width, size, align: .right, place: place)
        pen.end()
    }

    private func offline(
        _ pen: Pen, _ mark: SignatureBlock.OfflineMark, _ x: Double, _ y: Double, _ width: Double, height: Double
    ) throws(PaperError) {
        pen.box(x, y, width, height, 0.8)
        pen.offlineMark(x + 8.4, y + height / 2 - 0.4, 4.4)
        let left = x + 17
        let room = width - 17 - Self.margin
        pen.begin(.section)
        pen.begin(.paragraph)
        try pen.line(
            [.bold("ऑफ़लाइन हस्ताक्षरित  "), .english("Signed offline at centre")], x: left, y: y + 5.4, width: room,
            .body, place: "offline")
        pen.end()
        pen.begin(.paragraph)
        let place = "offline.centre"
        try pen.single(
            mark.centre.hindi, x: left, y: y + 10.2, width: room, [.label, .small, .fine], place: place)
        pen.end()
        pen.begin(.paragraph, .english)
        let english = mark.centre.english.isEmpty ? mark.code : "\(mark.centre.english) · \(mark.code)"
        try pen.single(
            english, x: left, y: y + 14.6, width: room, [.label, .small, .fine], language: .english, place: place)
        pen.end()
        pen.end()
    }
}
