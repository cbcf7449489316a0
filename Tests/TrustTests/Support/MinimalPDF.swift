/// The smallest PDF that keeps room for a signature. Paper builds the real one.
struct MinimalPDF {
    private(set) var bytes: [UInt8] = []
    private(set) var byteRange = 0..<0
    private(set) var contents = 0..<0

    init() {
        var offsets: [Int] = []
        func text(_ text: String, to bytes: inout [UInt8]) { bytes += Array(text.utf8) }
        func object(_ body: String, to bytes: inout [UInt8]) {
            offsets.append(bytes.count)
            text("\(offsets.count) 0 obj\n\(body)\nendobj\n", to: &bytes)
        }
        text("%PDF-1.4\n%\u{FF}\u{FF}\n", to: &bytes)
        object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>", to: &bytes)
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", to: &bytes)
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] /Resources << >> >>", to: &bytes)
        object(
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P 3 0 R /V 5 0 R >>",
            to: &bytes)
        offsets.append(bytes.count)
        text("5 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ", to: &bytes)
        text("/M (D:20261126104200+05'30') /ByteRange ", to: &bytes)
        let range = "[0 0000000000 0000000000 0000000000]"
        byteRange = bytes.count..<(bytes.count + range.utf8.count)
        text(range + " /Contents ", to: &bytes)
        contents = bytes.count..<(bytes.count + 24_578)
        text("<" + String(repeating: "0", count: 24_576) + "> >>\nendobj\n", to: &bytes)
        let table = bytes.count
        text("xref\n0 6\n0000000000 65535 f \n", to: &bytes)
        for offset in offsets {
            let digits = String(offset)
            text(String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n", to: &bytes)
        }
        text("trailer\n<< /Size 6 /Root 1 0 R /ID [<00> <00>] >>\nstartxref\n\(table)\n%%EOF\n", to: &bytes)
    }
}
