import Imaging
import Testing

@Suite struct ReadingTests {
    private static func colour(_ raster: Raster, _ x: Int, _ y: Int) -> [Int] {
        let place = (y * raster.width + x) * raster.channels
        return raster.bytes[place..<place + raster.channels].map { Int($0) }
    }

    private static func isNear(_ found: [Int], _ expected: [Int]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 40 }
    }

    /// Red, green, blue and black corners on white.
    private static func showsCorners(_ raster: Raster) -> Bool {
        let (right, bottom) = (raster.width - 20, raster.height - 20)
        return isNear(colour(raster, 20, 20), [255, 0, 0]) && isNear(colour(raster, right, 20), [0, 128, 0])
            && isNear(colour(raster, 20, bottom), [0, 0, 255]) && isNear(colour(raster, right, bottom), [0, 0, 0])
            && isNear(colour(raster, raster.width / 2, raster.height / 2), [255, 255, 255])
    }

    @Test(arguments: ["plain.jpg", "progressive.jpg", "cmyk.jpg", "plain.png", "palette.png"])
    func `colours come out as another program put them in`(name: String) throws {
        let raster = try Raster(reading: Pictures.bytes(name), longestSide: 4_000)
        #expect((raster.width, raster.height) == (320, 240))
        #expect(Self.showsCorners(raster))
    }

    @Test(arguments: 1...8)
    func `a picture stands upright however the camera was held`(orientation: Int) throws {
        let raster = try Raster(reading: Pictures.bytes("way\(orientation).jpg"), longestSide: 4_000)
        #expect((raster.width, raster.height) == (320, 240))
        #expect(Self.showsCorners(raster))
    }

    @Test(arguments: ["grey.jpg", "grey.png", "deep.png"])
    func `grey stays one channel`(name: String) throws {
        #expect(try Raster(reading: Pictures.bytes(name), longestSide: 4_000).channels == 1)
    }

    @Test func `what is transparent becomes paper`() throws {
        let raster = try Raster(reading: Pictures.bytes("clear.png"), longestSide: 4_000)
        #expect(raster.bytes.allSatisfy { $0 == 255 })
    }

    @Test(arguments: [("bomb.png", ImageProblem.tooManyPixels), ("picture.webp", .otherKind), ("paper.pdf", .pdf)])
    func `what would cost too much or is no picture is refused by its reason`(name: String, problem: ImageProblem) {
        #expect(throws: problem) { try PagePicture.taken(Pictures.bytes(name)) }
    }

    @Test func `a picture too small to be read is refused`() {
        #expect(throws: ImageProblem.tooSmall) { try PagePicture.taken(Pictures.bytes("tiny.png")) }
    }

    @Test func `an empty file and one beyond the limit are refused before they are looked at`() {
        #expect(throws: ImageProblem.empty) { try PagePicture.taken([]) }
        let large = [UInt8](repeating: 0xFF, count: ImageLimits.fileBytes + 1)
        #expect(throws: ImageProblem.tooLarge) { try PagePicture.taken(large) }
    }

    @Test(arguments: ["plain.jpg", "progressive.jpg", "plain.png"], [3, 5, 8, 9])
    func `a file that was cut off is refused`(name: String, tenths: Int) throws {
        let bytes = try Pictures.bytes(name)
        #expect(throws: ImageProblem.damaged) { try PagePicture.taken(Array(bytes.prefix(bytes.count * tenths / 10))) }
    }

    @Test func `a JPEG that claims more pixels than it has is refused before anything is allocated for it`() throws {
        var bytes = try Pictures.bytes("plain.jpg")
        let frame = try #require((0..<bytes.count - 1).first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
        for offset in 5...8 { bytes[frame + offset] = 0xFF }
        #expect(throws: ImageProblem.tooManyPixels) { try PagePicture.taken(bytes) }
    }

    @Test func `a JPEG of endless passes is refused`() throws {
        let bytes = try Pictures.bytes("progressive.jpg")
        let outline = try JPEGOutline(bytes)
        #expect(outline.isProgressive && outline.scans > 1)
        let scans = try #require((0..<bytes.count - 1).last { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDA })
        let last = bytes[scans..<bytes.count - 2]
        let endless = bytes.dropLast(2) + (0...ImageLimits.scans).flatMap { _ in last } + bytes.suffix(2)
        #expect(throws: ImageProblem.tooManyPixels) { try PagePicture.taken(Array(endless)) }
    }
}
