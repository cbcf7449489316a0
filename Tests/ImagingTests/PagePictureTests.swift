import Imaging
import Testing

@Suite struct PagePictureTests {
    private static let upright = QuarterTurns(0)

    @Test func `nothing but pixels is kept of what a camera wrote`() throws {
        let original = try Pictures.bytes("secret.jpg")
        let taken = try PagePicture.taken(original)
        for page in [taken, try PagePicture.finished(taken, turns: Self.upright, trim: EdgeTrim())] {
            for word in ["HOME-ADDRESS", "MAKER-OF-CAMERAS", "Exif"] {
                #expect(original.contains(Array(word.utf8)) && !page.contains(Array(word.utf8)))
            }
            #expect(try JPEGOutline(page).isProgressive == false)
        }
    }

    @Test(arguments: ["photo.jpg", "scan.png", "noise.png", "plain.png"])
    func `no page is larger than a page may be`(name: String) throws {
        let taken = try PagePicture.taken(Pictures.bytes(name))
        let page = try PagePicture.finished(taken, turns: Self.upright, trim: EdgeTrim())
        #expect(page.count <= PagePicture.pageBytes)
        let outline = try JPEGOutline(page)
        #expect(max(outline.width, outline.height) <= PagePicture.pageSide)
    }

    @Test(arguments: ["photo.jpg", "scan.png"])
    func `a full sheet keeps at least 150 dots an inch`(name: String) throws {
        let taken = try PagePicture.taken(Pictures.bytes(name))
        let outline = try JPEGOutline(PagePicture.finished(taken, turns: Self.upright, trim: EdgeTrim()))
        #expect(max(outline.width, outline.height) >= PagePicture.legibleSide)
    }

    @Test func `four quarter turns bring a page back, and one moves each corner on`() throws {
        let raster = try Raster(reading: Pictures.bytes("plain.png"), longestSide: 4_000)
        #expect((0..<4).reduce(raster) { turned, _ in turned.turned(QuarterTurns(1)) } == raster)
        let turned = raster.turned(QuarterTurns(1))
        #expect((turned.width, turned.height) == (240, 320))
        // Blue stood at the lower left; a quarter clockwise it stands at the upper left.
        #expect(Array(turned.bytes.prefix(3)) == [0, 0, 255])
        #expect(raster.turned(QuarterTurns(-1)) == raster.turned(QuarterTurns(3)))
    }

    @Test(arguments: 0..<4)
    func `cutting and turning is turning and cutting the turned edges`(count: Int) throws {
        let raster = try Raster(reading: Pictures.bytes("plain.png"), longestSide: 4_000)
        let (turns, trim) = (QuarterTurns(count), EdgeTrim(top: 100, right: 200, bottom: 300, left: 400))
        #expect(raster.trimmed(trim).turned(turns) == raster.turned(turns).trimmed(trim.turned(turns)))
    }

    @Test func `a cut leaves something, whatever was asked`() throws {
        let trim = EdgeTrim(top: 5_000, right: 900, bottom: 900, left: -3)
        #expect(trim == EdgeTrim(top: 900, right: 900, bottom: 0, left: 0))
        let raster = Raster(width: 3, height: 2, channels: 1, bytes: [1, 2, 3, 4, 5, 6])
        #expect(raster.trimmed(trim).bytes == [4] || raster.trimmed(trim).bytes == [1, 4])
    }

    @Test func `a smaller picture shows the mean of what it covers`() {
        let stripes = Raster(width: 4, height: 2, channels: 1, bytes: [0, 200, 100, 100, 0, 200, 100, 100])
        #expect(stripes.within(longestSide: 2).bytes == [100, 100])
        #expect(stripes.within(longestSide: 4) == stripes)
    }

    @Test func `colour that says nothing is left out, a coloured stamp is not`() throws {
        #expect(try JPEGOutline(PagePicture.taken(Pictures.bytes("clear.png"))).components == 1)
        #expect(try JPEGOutline(PagePicture.taken(Pictures.bytes("plain.png"))).components == 3)
    }
}
