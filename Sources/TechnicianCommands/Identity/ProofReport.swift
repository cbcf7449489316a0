import ArgumentParser
import Domain
import IdentityProofs
import Primitives

/// A verified proof as the command line prints it.
struct ProofReport: Encodable {
    let proof: String
    let name: String
    /// `yyyy-MM-dd`, or the year alone.
    let birth: String
    let gender: String
    let address: AddressParts
    let lastFour: String
    let issuedAt: String
    let mobileLastFour: String?
    let hasContactHashes: Bool
    /// Bytes of the picture as a JPEG; 0 where there is none.
    let photoBytes: Int
    let signer: String
    let signerFingerprint: String
    let unproven: [String]

    init(_ identity: VerifiedIdentity) {
        proof = identity.kind.rawValue
        name = identity.name
        birth =
            switch identity.birth {
            case .date(let date): date.isoText
            case .year(let year): String(year)
            }
        gender = identity.gender.rawValue
        address = identity.address
        lastFour = identity.lastFour
        issuedAt = identity.issuedAt.isoText
        mobileLastFour = identity.mobileLastFour
        hasContactHashes = !identity.commitments.hashes.isEmpty
        photoBytes = identity.photo?.count ?? 0
        signer = identity.signer.name
        signerFingerprint = identity.signer.fingerprint
        unproven = identity.unproven.map(\.rawValue)
    }

    private enum CodingKeys: String, CodingKey {
        case proof, name, birth, gender, address, signer, unproven
        case lastFour = "last_four"
        case issuedAt = "issued_at"
        case mobileLastFour = "mobile_last_four"
        case hasContactHashes = "contact_hashes"
        case photoBytes = "photo_bytes"
        case signerFingerprint = "signer_sha256"
    }

    /// What a verdict is called for scripts, and how the command ends.
    private enum Ending {
        static let unsigned = ExitCode(1)
        static let malformed = ExitCode(2)
        static let unable = ExitCode(3)

        static func of(_ problem: any Reported) -> ExitCode {
            guard let problem = problem as? ProofProblem, problem != .noSigners else { return unable }
            return problem.isAboutSignature ? unsigned : malformed
        }
    }

    /// Verifies and prints; a refusal says which, and ends with 1, 2 or 3.
    static func print(
        json: Bool, proof: () throws(ProofProblem) -> some IdentityProof, signers: () throws -> ProofSigners
    ) throws {
        do {
            let report = ProofReport(try proof().verified(by: try signers()))
            if json { try Console.say(json: report) } else { report.describe() }
        } catch let problem as any Reported {
            try Console.refuse(problem, json: json)
            throw Ending.of(problem)
        }
    }

    private func describe() {
        Console.say("verified: \(proof), made \(issuedAt)")
        Console.say("name: \(name)")
        Console.say("birth: \(birth)")
        Console.say("gender: \(gender)")
        Console.say("Aadhaar: •••• •••• \(lastFour)")
        Console.say("address: \(address.line)")
        if let mobileLastFour { Console.say("mobile: ••••••\(mobileLastFour)") }
        Console.say("photo: \(photoBytes == 0 ? "none" : "\(photoBytes) bytes")")
        Console.say("signed by: \(signer)")
        if !unproven.isEmpty { Console.say("unproven: \(unproven.joined(separator: ", "))") }
    }
}
