import Domain
import Primitives
import Testing

@testable import IdentityProofs

@Suite struct SecureQRTests {
    /// The one signed sample that was published: synthetic, by the anon-aadhaar project, with its own test key.
    @Test func `the published vector gives its published fields`() throws {
        let identity = try Samples.qr("v2-anon-aadhaar-test").verified(by: Samples.signers("testCertificate.pem"))
        #expect(identity.name == "Sumit Kumar")
        #expect(identity.birth == .date(CivilDate(year: 1984, month: 1, day: 1)!))
        #expect(identity.gender == .male)
        #expect(identity.lastFour == "2697")
        #expect(identity.issuedAt.isoText == "2024-04-20T01:45:52+05:30")
        #expect(identity.address.careOf == "C/O Ishwar Chand")
        #expect(identity.address.district == "East Delhi")
        #expect(identity.address.landmark.isEmpty && identity.address.locality.isEmpty)
        #expect(identity.address.house == "B-31, 3rd Floor")
        #expect(identity.address.pinCode == "110051")
        #expect(identity.address.postOffice == "Krishna Nagar")
        #expect(identity.address.state == "Delhi")
        #expect(identity.address.street == "Radhey Shyam Park Extension")
        #expect(identity.address.subDistrict == "Gandhi Nagar")
        #expect(identity.address.village == "Krishna Nagar")
        #expect(identity.mobileLastFour == "1234")
        #expect(identity.commitments.hashes.count == 2)
        #expect(identity.unproven == [.contactHashes])
        let photo = try #require(identity.photo)
        let picture = try #require(JPEG.picture(photo))
        #expect(picture.width == 60 && picture.height == 60)
    }

    @Test func `the published vector is refused by every other certificate`() throws {
        let proof = try Samples.qr("v2-anon-aadhaar-test")
        #expect(proof.refusal(try Samples.pinned) == .notSigned)
    }

    @Test(arguments: ["qr-v1-none", "qr-v3", "qr-v4", "qr-v1-both", "qr-v1-email", "qr-v1-mobile"])
    func `a version that no signed sample shows says so`(name: String) throws {
        let identity = try Samples.qr(name).verified(by: Samples.pinned)
        #expect(identity.name == "Ramprasad Maravi")
        #expect(identity.address.pinCode == "481998")
        #expect(identity.photo != nil)
        #expect(identity.unproven.first == .layout)
    }

    @Test(arguments: [
        ("qr-v1-both", 2), ("qr-v1-email", 1), ("qr-v1-mobile", 1), ("qr-v1-none", 0), ("qr-v2-hashes", 2),
    ])
    func `the hashes are split off after the picture`(name: String, count: Int) throws {
        #expect(try Samples.qr(name).verified(by: Samples.pinned).commitments.hashes.count == count)
    }

    @Test func `a mobile number is found among the hashes, whichever stands first`() throws {
        let mine = try #require(MobileNumber("9876501234"))
        let another = try #require(MobileNumber("9876501235"))
        for name in ["qr-v1-both", "qr-v1-mobile", "qr-v2-hashes"] {
            let commitments = try Samples.qr(name).verified(by: Samples.pinned).commitments
            #expect(commitments.matches(mobile: mine) == true)
            #expect(commitments.matches(mobile: another) == false)
        }
        #expect(try Samples.qr("qr-v1-email").verified(by: Samples.pinned).commitments.matches(mobile: mine) == false)
        #expect(try Samples.qr("qr-v2").verified(by: Samples.pinned).commitments.matches(mobile: mine) == nil)
    }

    @Test func `a masked mobile still shows its last digits`() throws {
        #expect(try Samples.qr("qr-v2").verified(by: Samples.pinned).mobileLastFour == "1234")
        #expect(try Samples.qr("qr-v4").verified(by: Samples.pinned).mobileLastFour == "1234")
        #expect(try Samples.qr("qr-v1-both").verified(by: Samples.pinned).mobileLastFour == nil)
    }

    @Test func `a year alone, the third gender and Latin letters beyond ASCII are read`() throws {
        let identity = try Samples.qr("qr-year").verified(by: Samples.pinned)
        #expect(identity.birth == .year(1984))
        #expect(identity.gender == .other)
        #expect(identity.name == "José Maravi")
    }

    @Test func `without a picture the identity is read all the same`() throws {
        let identity = try Samples.qr("qr-without-photo").verified(by: Samples.pinned)
        #expect(identity.photo == nil)
        #expect(identity.unproven == [.photo])
    }

    @Test func `a code outlives the certificate that signed it`() throws {
        let identity = try Samples.qr("qr-old-signer").verified(by: Samples.pinned)
        #expect(identity.issuedAt.isoText.hasPrefix("2018-06-12"))
        #expect(identity.signer.name == "Invented signer of tests 1")
    }

    @Test(arguments: [
        ("qr-early", ProofProblem.signerNotValidThen), ("qr-late", .signerNotValidThen), ("qr-no-date", .malformed),
        ("qr-no-time", .malformed), ("qr-bomb", .tooLarge), ("qr-old-letter", .unsignedFormat),
    ])
    func `what cannot be is refused by name`(name: String, problem: ProofProblem) throws {
        #expect(try Samples.qr(name).refusal(Samples.pinned) == problem)
    }

    @Test func `line ends of a scanner do not count`() throws {
        let digits = try Samples.bytes("qr-v2.txt").trimmed
        let proof = AadhaarQR(scanned: Array(" \r\n".utf8) + digits + Array("\r\n".utf8))
        #expect(proof.refusal(try Samples.pinned) == nil)
    }
}

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("1", [1]), ("255", [255]), ("256", [1, 0]), ("18446744073709551616", [1, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
    func `digits become big-endian bytes`(text: String, bytes: [UInt8]) {
        #expect(DecimalNumber.bytes(text.utf8) == bytes)
    }

    @Test func `any bytes come back through digits`() {
        for length in [1, 7, 8, 9, 31, 500, 3_000] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + 1) }
            #expect(DecimalNumber.bytes(Packing.decimal(bytes)) == bytes)
        }
    }

    @Test(arguments: ["", "0", "01", "-1", "+1", "1 2", "1.0", "१२"])
    func `anything but digits without a leading zero is refused`(text: String) {
        #expect(DecimalNumber.bytes(text.utf8) == nil)
    }
}

@Suite struct ProofReferenceTests {
    @Test func `it holds the last four digits and the time in India`() throws {
        let reference = try #require(ProofReference("000020240229235959999"))
        #expect(reference.lastFour == "0000")
        #expect(reference.time.isoText == "2024-02-29T23:59:59+05:30")
    }

    @Test(arguments: [
        "", "4821", "48212024061210153012", "4821202406121015301234", "48212024061224153012 ", "482120230229101530123",
        "482120240612241530123", "482120240612106030123", "482120240612101560123", "४८२१20240612101530123",
    ])
    func `what is no reference is refused`(text: String) {
        #expect(ProofReference(text) == nil)
    }
}
