import Primitives
import Testing

@testable import Trust

/// Against QR texts of another implementation: three test vectors of the claim-169 project (MIT License, © 2024 The
/// Claim 169 Contributors, github.com/jeremi/claim-169: `ecdsa-p256-signed`, `not-cose`,
/// `missing-169`). Their layers are ours, their prefix and claims set are not.
@Suite struct Claim169Tests {
    private static let signed =
        "6BF390D20FFWJWG.FKX*4F7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL480 "
        + "B9OW5UM8SNA3W5746CP01Y8VS8MA85UA QE$345$CVQEX.D$68319+.APGATTMR-89FRP06EW684QIWG$/U-%SZF4/970NH/LV-T30M0NE9"
        + "HEBUPT:07:.D9UUB2H LM0%4DT98A30HBGO9-DEHNL*4"

    @Test func `the layers open another implementation's code`() throws {
        let packed = try #require(Base45.decode(Self.signed.utf8))
        let cose = try Zlib.inflate(packed, limit: CertificateStatement.maximumBytes)
        guard case .tagged(18, .array(let parts)) = try CBORDecoder.decode(cose) else {
            Issue.record("not a COSE_Sign1")
            return
        }
        let payload = try #require(parts[2].bytes)
        let claims = try #require(try CBORDecoder.decode(payload).entries)
        #expect(claims[1]?.text == "https://mosip.example.org")
        #expect(claims[169]?.entries?[1]?.text == "ID-ECDSA-001")
        #expect(claims[169]?.entries?[4]?.text == "ECDSA Test Person")
    }

    @Test func `another implementation's code is not one of ours`() throws {
        let verifier = try SampleTrust().verifier
        for text in [
            Self.signed, "6BFGPD$.PV0Q$LPFDQI00LTDH1", "6BFU60V40FFWJWG.FKJ05H6BERKOQEMWEW9E0G7S:5$9FQ$DTVD7*5",
        ] {
            #expect(verifier.verify(qr: text, on: SampleTrust.issued.civilDate).reason == .unknownFormat)
            let prefixed = verifier.verify(qr: CertificateQR.prefix + text, on: SampleTrust.issued.civilDate)
            #expect(prefixed.answer != .genuine)
        }
    }
}
