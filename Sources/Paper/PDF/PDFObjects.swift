/// The numbered objects of a PDF, and the file made of them: header 1.4, plain cross-reference table, no object
/// streams.
struct PDFObjects {
    private var bodies: [[UInt8]] = []

    /// A number for an object that is written later.
    mutating func reserve() -> Int {
        bodies.append([])
        return bodies.count
    }

    mutating func fill(_ number: Int, _ body: [UInt8]) { bodies[number - 1] = body }

    mutating func fill(_ number: Int, _ body: String) { bodies[number - 1] = Array(body.utf8) }

    mutating func add(_ body: String) -> Int {
        bodies.append(Array(body.utf8))
        return bodies.count
    }

    /// A stream, deflated unless told otherwise; `entries` goes into its dictionary.
    mutating func addStream(_ entries: String, _ data: [UInt8], deflate: Bool = true) throws(PaperError) -> Int {
        let number = reserve()
        let content = deflate ? try deflated(data) : data
        let filter = deflate ? "/Filter /FlateDecode " : ""
        var body = Array("<<\(entries)\(entries.isEmpty ? "" : " ")\(filter)/Length \(content.count)>>\nstream\n".utf8)
        body.append(contentsOf: content)
        body.append(contentsOf: "\nendstream".utf8)
        fill(number, body)
        return number
    }

    /// The whole file, and where each object's body begins in it.
    func file(root: Int, info: Int) -> (bytes: [UInt8], starts: [Int]) {
        var bytes = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        bytes.reserveCapacity(bodies.reduce(4_096) { $0 + $1.count + 64 })
        var offsets: [Int] = []
        var starts: [Int] = []
        for (index, body) in bodies.enumerated() {
            offsets.append(bytes.count)
            bytes.append(contentsOf: "\(index + 1) 0 obj\n".utf8)
            starts.append(bytes.count)
            bytes.append(contentsOf: body)
            bytes.append(contentsOf: "\nendobj\n".utf8)
        }
        let name = Self.fingerprint(of: bytes)
        let table = bytes.count
        bytes.append(contentsOf: "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes.append(contentsOf: (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        let trailer =
            "trailer\n<</Size \(bodies.count + 1) /Root \(root) 0 R /Info \(info) 0 R "
            + "/ID [<\(name)> <\(name)>]>>"
        bytes.append(contentsOf: (trailer + "\nstartxref\n\(table)\n%%EOF\n").utf8)
        return (bytes, starts)
    }

    /// A file identifier that depends on nothing but the content: two FNV-1a sums of 64 bits.
    private static func fingerprint(of bytes: [UInt8]) -> String {
        var sums: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x84_2223_25CB_F29C]
        for byte in bytes {
            sums[0] = (sums[0] ^ UInt64(byte)) &* 0x100_0000_01B3
            sums[1] = (sums[1] &* 0x100_0000_01B3) ^ UInt64(byte)
        }
        return sums.map { sum in
            let digits = String(sum, radix: 16, uppercase: true)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
