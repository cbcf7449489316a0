import Primitives
import Testing
import Trust

/// One way to cheat the checker, and the reason for which it must fail.
struct Attack: Sendable, CustomTestStringConvertible {
    enum Paper: Sendable {
        case qr(String)
        case pdf([UInt8])
    }

    let name: String
    let expected: VerificationReason
    let day: CivilDate
    let forge: @Sendable (SampleTrust) throws -> Paper

    init(
        _ name: String, _ expected: VerificationReason, on day: CivilDate = SampleTrust.issued.civilDate,
        forge: @escaping @Sendable (SampleTrust) throws -> Paper
    ) {
        self.name = name
        self.expected = expected
        self.day = day
        self.forge = forge
    }

    var testDescription: String { name }

    func verdict(_ sample: SampleTrust) throws -> Verdict {
        switch try forge(sample) {
        case .qr(let text): try sample.verifier.verify(qr: text, on: day)
        case .pdf(let bytes): try sample.verifier.verify(pdf: bytes, on: day)
        }
    }
}
