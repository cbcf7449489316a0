import Primitives

/// What a PDF says about itself, the same in its information dictionary and in its XMP packet.
struct PDFMetadata {
    static let producer = "eSeva Edge Paper"

    var title: String
    var producedAt: Timestamp

    /// The information dictionary.
    func information() -> [UInt8] {
        var text = ContentBytes()
        text.text("<</Title ")
        text.unicode(title)
        let date = Self.pdfDate(producedAt)
        text.text(" /Creator (\(Self.producer)) /Producer (\(Self.producer)) ")
        text.text("/CreationDate (\(date)) /ModDate (\(date))>>")
        return text.bytes
    }

    /// XMP in element form, which every PDF/A checker reads.
    func packet() -> [UInt8] {
        let date = producedAt.isoText
        let parts = [
            "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">",
            "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>",
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>",
            "</rdf:Description><rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">",
            "<xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool><xmp:CreateDate>\(date)</xmp:CreateDate>",
            "<xmp:ModifyDate>\(date)</xmp:ModifyDate></rdf:Description>",
            "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">",
            "<pdf:Producer>\(Self.producer)</pdf:Producer></rdf:Description>",
            "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>",
        ]
        return Array(parts.joined(separator: "\n").utf8)
    }

    /// `D:20261126161800+05'30'`.
    static func pdfDate(_ instant: Timestamp) -> String {
        let digits = instant.isoText.prefix(19).filter { $0.isASCII && $0.isNumber }
        return "D:\(digits)+05'30'"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }
}
