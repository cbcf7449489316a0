import Testing

@testable import IdentityProofs

@Suite struct PhotoTests {
    @Test func `a codestream becomes a JPEG of the same size`() throws {
        let codestream = try Samples.bytes("portrait.j2k")
        let size = try #require(CodestreamSize(codestream))
        #expect((size.width, size.height) == (96, 120))
        #expect((size.components, size.tiles) == (3, 1))
        let jpeg = try #require(JPEG2000.jpeg(of: codestream))
        #expect(jpeg.starts(with: [0xFF, 0xD8]))
        let original = try #require(JPEG2000.picture(codestream))
        let again = try #require(JPEG.picture(jpeg))
        #expect((again.width, again.height) == (96, 120))
        // Two lossy codings of one portrait: each sample stays near.
        let differences = zip(original.samples, again.samples).map { abs(Int($0) - Int($1)) }
        #expect(differences.reduce(0, +) < 6 * differences.count)
    }

    @Test func `the two pictures of the samples show the same portrait`() throws {
        let (codestream, jpeg) = (try Samples.bytes("portrait.j2k"), try Samples.bytes("portrait.jpg"))
        let one = try #require(JPEG2000.picture(codestream))
        let other = try #require(JPEG.picture(jpeg))
        let differences = zip(one.samples, other.samples).map { abs(Int($0) - Int($1)) }
        #expect(differences.reduce(0, +) < 8 * differences.count)
    }

    @Test func `a JPEG is written anew without what it carried`() throws {
        var carrying = try Samples.bytes("portrait.jpg")
        let note = Array("Exif: somebody's place".utf8)
        carrying.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note, at: 2)
        let again = try #require(JPEG.jpeg(of: carrying))
        #expect(again.firstRange(of: note) == nil)
        #expect(JPEG.picture(again) != nil)
    }

    /// Each changes one number of the size segment: what would cost much is refused before the decoder starts.
    @Test(
        arguments: [
            (8, [0x00, 0x01, 0x00, 0x00]), (12, [0x7F, 0xFF, 0xFF, 0xFF]), (16, [0x00, 0x00, 0x00, 0x60]),
            (24, [0x00, 0x00, 0x00, 0x01]), (28, [0x00, 0x00, 0x00, 0x00]), (40, [0x40, 0x00]), (40, [0x00, 0x02]),
            (42, [0x0F]), (42, [0x87]), (43, [0x02]), (44, [0x00]),
        ] as [(Int, [UInt8])])
    func `a header outside the limits is refused`(at: Int, bytes: [UInt8]) throws {
        var codestream = try Samples.bytes("portrait.j2k")
        codestream.replaceSubrange(at..<(at + bytes.count), with: bytes)
        #expect(JPEG2000.picture(codestream) == nil)
    }

    @Test(arguments: ["portrait.j2k", "portrait.jpg"])
    func `a cut picture is none, or has its full size`(name: String) throws {
        let whole = try Samples.bytes(name)
        for length in stride(from: 0, to: whole.count, by: 3) {
            let cut = Array(whole.prefix(length)) + (name.hasSuffix("j2k") ? [0xFF, 0xD9] : [])
            guard let picture = JPEG2000.picture(cut) ?? JPEG.picture(cut) else { continue }
            #expect(picture.samples.count == 96 * 120 * 3)
        }
    }
}
