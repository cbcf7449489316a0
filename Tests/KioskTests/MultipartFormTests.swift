import Kiosk
import TestKit
import Testing

@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----ours7"

    private static func body(_ parts: [(header: String, content: [UInt8])]) -> [UInt8] {
        parts.flatMap { part in
            Array("------ours7\r\nContent-Disposition: form-data; \(part.header)\r\n\r\n".utf8) + part.content
                + Array("\r\n".utf8)
        } + Array("------ours7--\r\n".utf8)
    }

    private static let picture: [UInt8] = [0xFF, 0xD8, 0x0D, 0x0A, 0x2D, 0x2D, 0x00, 0xFF]
    private static let whole = body([
        ("name=\"token\"", Array("00ff".utf8)), ("name=\"date\"", Array("५-११".utf8)), ("name=\"empty\"", []),
        ("name=\"file\"; filename=\"a name.jpg\"\r\nContent-Type: image/jpeg", picture),
        ("name=\"do\"", Array("add".utf8)),
    ])

    @Test func `fields and the file come out as they were sent`() throws {
        let form = try #require(MultipartForm(contentType: Self.type, body: Self.whole))
        #expect(form.fields.map(\.name) == ["token", "date", "empty", "do"])
        #expect(form.fields.map(\.value) == ["00ff", "५-११", "", "add"])
        #expect(form.file == Self.picture)
        #expect(FormValues(form)["do"] == "add")
    }

    @Test func `a form in which no file was chosen has none`() throws {
        let body = Self.body([("name=\"file\"; filename=\"\"", [])])
        #expect(try #require(MultipartForm(contentType: Self.type, body: body)).file.isEmpty)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=----ours7",
        "multipart/form-data; boundary=----other", "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
    func `another type or boundary is refused`(type: String) {
        #expect(MultipartForm(contentType: type, body: Self.whole) == nil)
    }

    @Test func `more than a form may hold is refused`() {
        let file: (String, [UInt8]) = ("name=\"file\"; filename=\"a\"", [1])
        #expect(MultipartForm(contentType: Self.type, body: Self.body([file, file])) == nil)
        let field = ("name=\"a\"", [UInt8](repeating: 0x61, count: MultipartForm.maximumFieldBytes + 1))
        #expect(MultipartForm(contentType: Self.type, body: Self.body([field])) == nil)
        let many = [(header: String, content: [UInt8])](
            repeating: ("name=\"a\"", []), count: MultipartForm.maximumParts + 1)
        #expect(MultipartForm(contentType: Self.type, body: Self.body(many)) == nil)
        let long = "name=\"a\"; x=\"" + String(repeating: "x", count: MultipartForm.maximumHeaderBytes) + "\""
        #expect(MultipartForm(contentType: Self.type, body: Self.body([(long, [])])) == nil)
        #expect(MultipartForm(contentType: Self.type, body: Self.body([("nameless", [])])) == nil)
        #expect(MultipartForm(contentType: Self.type, body: []) == nil)
    }

    @Test func `a form that was cut off anywhere is refused`() {
        for count in 0..<Self.whole.count - 4 {
            #expect(MultipartForm(contentType: Self.type, body: Array(Self.whole.prefix(count))) == nil)
        }
    }

    @Test func `ten thousand changed forms are read or refused`() {
        let random = SeededRandom(seed: 17)
        var read = 0
        for _ in 0..<10_000 {
            var bytes = Self.whole
            for _ in 0...random.next(below: 4) {
                let index = random.next(below: bytes.count)
                switch random.next(below: 4) {
                case 0: bytes[index] ^= 1 << UInt8(random.next(below: 8))
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(contentsOf: Array("\r\n------ours7".utf8), at: index)
                default: bytes.removeLast(min(bytes.count - 1, random.next(below: 60)))
                }
            }
            if MultipartForm(contentType: Self.type, body: bytes) != nil { read += 1 }
        }
        #expect((1..<10_000).contains(read))
    }
}
