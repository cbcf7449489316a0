import FoundationEssentials
import Testing

@testable import IdentityProofs

/// The invented proofs of `Samples`, which `Tests/Judges/make_identity_proofs.py` wrote, and the published vector.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Samples")
    static let shareCode = "4821"

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func signers(_ names: String...) throws -> ProofSigners {
        ProofSigners(
            try names.flatMap { name in
                let file = try bytes(name)
                return try #require(ProofSigner.read(file))
            })
    }

    /// Both keys of the invented authority, as a node would pin them.
    static var pinned: ProofSigners { get throws { try signers("pinned/old-signer.pem", "pinned/signer.pem") } }

    static func qr(_ name: String) throws -> AadhaarQR { AadhaarQR(scanned: try bytes(name + ".txt")) }

    /// The compressed bytes that a code's digits stand for.
    static func packed(_ name: String) throws -> [UInt8] {
        let digits = try bytes(name + ".txt").trimmed
        return try #require(DecimalNumber.bytes(digits))
    }

    static func kyc(_ name: String) throws -> PaperlessKYC {
        PaperlessKYC(file: try bytes(name), shareCode: shareCode)
    }

    static var attacks: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "attacks").path())
        return (names ?? []).sorted()
    }
}

extension IdentityProof {
    /// The problem with which a proof is refused; `nil` where it is accepted.
    func refusal(_ signers: ProofSigners) -> ProofProblem? {
        do throws(ProofProblem) {
            _ = try verified(by: signers)
            return nil
        } catch {
            return error
        }
    }
}
