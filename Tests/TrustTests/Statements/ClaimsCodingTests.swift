import Domain
import Primitives
import Testing

@testable import Trust

@Suite struct ClaimsCodingTests {
    /// Written by cbor2 (Python) from the same values.
    private static let golden =
        "a501624d50041a70ac1528061a6b07bfa018a9a5047052616d707261736164204d61726176690a7862e0a4aee0a495e0"
        + "a4bee0a4a82034312c20e0a497e0a58de0a4b0e0a4bee0a4ae20e0a4b8e0a4b0e0a488e0a49fe0a58be0a4b2e0a4be2c"
        + "20e0a4ace0a4bfe0a49be0a4bfe0a4afe0a4be2c20e0a4aee0a482e0a4a1e0a4b2e0a4be203438313939380f7828e0a4"
        + "b6e0a58de0a4afe0a4bee0a4aee0a4b2e0a4bee0a4b220e0a4aee0a4b0e0a4bee0a4b5e0a58013782be0a4b0e0a4bee0"
        + "a4aee0a4aae0a58de0a4b0e0a4b8e0a4bee0a4a620e0a4aee0a4b0e0a4bee0a4b5e0a580146368696e3a00010000a301"
        + "7436322d4d444c30332d32362d3030343132372d310263362e32038266696e636f6d6566313230303030"

    @Test func `the income certificate's claims are the golden bytes`() {
        let number = SampleTrust.claims().number.text
        #expect(number == "62-MDL03-26-004127-1")
        #expect(hex(ClaimsCoding.encode(SampleTrust.claims())) == Self.golden)
    }

    @Test func `every claim comes back`() {
        var claims = SampleTrust.claims()
        claims.memberID = SamagraMemberID("204718364")
        claims.birthDate = CivilDate(year: 1984, month: 7, day: 1)
        claims.replaces = CertificateNumber(service: "6.2", centre: "MDL03", year: 2025, serial: 4_001)
        for sex in [Member.Sex.female, .male, .other] {
            claims.sex = sex
            #expect(ClaimsCoding.decode(ClaimsCoding.encode(claims)) == claims)
        }
        claims.validUntil = nil
        claims.guardian = nil
        claims.address = nil
        claims.facts = []
        #expect(ClaimsCoding.decode(ClaimsCoding.encode(claims)) == claims)
    }

    @Test func `a claim that we do not know is refused`() {
        guard let value = try? CBORDecoder.decode(ClaimsCoding.encode(SampleTrust.claims())),
            case .map(let pairs) = value
        else {
            Issue.record("not a map")
            return
        }
        let more = CBOR.map(pairs + [CBORPair(key: .unsigned(7), value: .text("x"))])
        #expect(ClaimsCoding.decode(more.encoded) == nil)
    }
}
