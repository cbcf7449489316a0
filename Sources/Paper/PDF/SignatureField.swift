import Primitives

/// The empty signature field: its widget lies over the printed signature box and draws nothing of its own.
struct SignatureField {
    /// Width of the text of `/ByteRange`: three numbers of up to ten digits.
    static let byteRangeWidth = 40

    /// On the first page, in points from the top left corner.
    var box: Box
    var signedAt: Timestamp

    /// The numbers of the field's objects.
    struct Numbers {
        var value: Int
        var widget: Int
        /// Where the two placeholders stand in the body of `value`.
        var byteRange: Range<Int>
        var contents: Range<Int>
    }

    func write(into objects: inout PDFObjects, page: Int, pageHeight: Double) throws(PaperError) -> Numbers {
        let head =
            "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
            + "/M (\(PDFMetadata.pdfDate(signedAt))) /ByteRange "
        let range = "[0 0 0 0" + String(repeating: " ", count: Self.byteRangeWidth - 9) + "]"
        let between = " /Contents "
        let digits = String(repeating: "0", count: SignableDocument.reservedDigits)
        let value = objects.add(head + range + between + "<\(digits)>>>")
        var rectangle = ContentBytes()
        let bottom = pageHeight - box.y - box.height
        for number in [box.x, bottom, box.x + box.width, bottom + box.height] { rectangle.number(number) }
        var bounds = ContentBytes()
        for number in [0, 0, box.width, box.height] { bounds.number(number) }
        let look = try objects.addStream(
            "/Type /XObject /Subtype /Form /Resources <<>> /BBox [\(String(decoding: bounds.bytes, as: UTF8.self))]",
            [0x0A], deflate: false)
        // Flags 132: print, locked.
        let widget = objects.add(
            "<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /P \(page) 0 R /V \(value) 0 R "
                + "/Rect [\(String(decoding: rectangle.bytes, as: UTF8.self))] /AP <</N \(look) 0 R>>>>")
        let start = head.utf8.count
        let contents = start + range.utf8.count + between.utf8.count
        return Numbers(
            value: value, widget: widget, byteRange: start..<start + range.utf8.count,
            contents: contents..<contents + digits.utf8.count + 2)
    }
}
