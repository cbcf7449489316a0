import ArgumentParser
import Crypto
import Primitives
import TestKit
import Trust

/// Texts of QR codes verified in one thread, in alternation with bare ECDSA P-256 verifications of the same library,
/// for as many signatures: the lease's and the certificate's.
struct VerificationFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verification")
    private static let rounds = 9
    private static let textsPerRound = 200
    private static let signaturesPerText = 2
    /// About as many bytes as a statement signs.
    private static let messageBytes = 400

    func run() throws {
        let key = try LentKey()
        let verifier = Verifier(trust: try key.authorities.trustFile)
        let date = SampleTimes.morning.civilDate
        let texts = try (0..<Self.textsPerRound).map { try key.qrText(serial: 4_000 + $0) }
        let bareKey = P256.Signing.PrivateKey()
        let message = SystemRandom().bytes(Self.messageBytes)
        let signature = try bareKey.signature(for: message)
        let publicKey = bareKey.publicKey
        var verified: [Double] = [], bare: [Double] = []
        for _ in 0..<Self.rounds {
            verified.append(
                try milliseconds {
                    for text in texts {
                        guard verifier.verify(qr: text, on: date).answer == .genuine else { throw WrongAnswer() }
                    }
                })
            bare.append(
                try milliseconds {
                    for _ in 0..<Self.textsPerRound * Self.signaturesPerText {
                        guard publicKey.isValidSignature(signature, for: message) else { throw WrongAnswer() }
                    }
                })
        }
        print("verified \(Double(Self.textsPerRound) * 1_000 / median(verified))")
        print("bare \(Double(Self.textsPerRound * Self.signaturesPerText) * 1_000 / median(bare))")
    }
}

/// A genuine signature was not found genuine.
struct WrongAnswer: Error {}
