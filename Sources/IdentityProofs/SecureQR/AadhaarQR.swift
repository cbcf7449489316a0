package import Domain
import Primitives

/// The Aadhaar Secure QR: decimal digits, a number, its bytes, inflated; the last 256 bytes sign all before them
/// (RSA-2048, PKCS#1 v1.5, SHA-256).
///
/// Source: UIDAI, *User manual of the Secure QR code*, and the synthetic vector in `Tests/IdentityProofsTests/Samples`.
package struct AadhaarQR: IdentityProof {
    private let digits: [UInt8]

    package var kind: IdentityProofKind { .aadhaarQR }

    /// - Parameter scanned: What a scanner typed; spaces and line ends around it do not count.
    package init(scanned: some Collection<UInt8>) {
        digits = Array(scanned.prefix(ProofLimits.qrDigits + 64)).trimmed
    }

    package func verified(by signers: ProofSigners) throws(ProofProblem) -> VerifiedIdentity {
        guard digits.count <= ProofLimits.qrDigits else { throw .tooLarge }
        // The letters of 2012 to 2017 carry XML without a signature.
        if digits.first == UInt8(ascii: "<") { throw .unsignedFormat }
        guard let packed = DecimalNumber.bytes(digits) else { throw .malformed }
        return try Self.verified(payload: try Inflation.inflate(packed), by: signers)
    }

    private static let signatureBytes = 256

    static func verified(payload: [UInt8], by signers: ProofSigners) throws(ProofProblem) -> VerifiedIdentity {
        guard payload.count > signatureBytes else { throw .malformed }
        let message = payload.dropLast(signatureBytes)
        let signature = payload.suffix(signatureBytes)
        var read: (SecureQRContent, ProofReference)?
        let signer = try signers.signer(
            at: { () throws(ProofProblem) in
                let content = try SecureQRContent(message)
                guard let reference = ProofReference(content[.reference]) else { throw .malformed }
                read = (content, reference)
                return reference.time
            }, where: { $0.signed(message, signature) })
        guard let (content, reference) = read else { throw .malformed }
        return try identity(content, reference, signer)
    }

    private static func identity(
        _ content: SecureQRContent, _ reference: ProofReference, _ signer: ProofSigner
    ) throws(ProofProblem) -> VerifiedIdentity {
        guard let birth = VerifiedIdentity.Birth(content[.birth]),
            let gender = Member.Sex(aadhaar: content[.gender]), !content[.name].isEmpty
        else { throw .malformed }
        var address = AddressParts()
        address.careOf = content[.careOf]
        address.house = content[.house]
        address.street = content[.street]
        address.landmark = content[.landmark]
        address.locality = content[.locality]
        address.village = content[.village]
        address.postOffice = content[.postOffice]
        address.subDistrict = content[.subDistrict]
        address.district = content[.district]
        address.state = content[.state]
        address.pinCode = content[.pinCode]
        let photo = content.photo.isEmpty ? nil : JPEG2000.jpeg(of: content.photo)
        var unproven: [VerifiedIdentity.Unproven] = content.version == 2 ? [] : [.layout]
        if !content.hashes.isEmpty { unproven.append(.contactHashes) }
        if photo == nil { unproven.append(.photo) }
        return VerifiedIdentity(
            kind: .aadhaarQR, name: content[.name], birth: birth, gender: gender, address: address,
            lastFour: reference.lastFour, issuedAt: reference.time,
            mobileLastFour: content[.mobile].lastFourDigits,
            commitments: ContactCommitments(hashes: content.hashes, suffix: "", lastFour: reference.lastFour),
            photo: photo, signer: signer, unproven: unproven)
    }
}

extension Member.Sex {
    /// UIDAI's letter: `M`, `F` or `T`.
    init?(aadhaar letter: String) {
        switch letter {
        case "M": self = .male
        case "F": self = .female
        case "T": self = .other
        default: return nil
        }
    }
}

extension String {
    /// The last four characters where these are digits: a number may be masked before them.
    var lastFourDigits: String? {
        let tail = suffix(4)
        return tail.utf8.count == 4 && tail.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(tail) : nil
    }
}

extension [UInt8] {
    /// Without ASCII white space at either end.
    var trimmed: [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
        return Array(start[...last])
    }
}
