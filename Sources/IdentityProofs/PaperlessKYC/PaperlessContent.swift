import CXMLSec
import Domain
import FoundationEssentials
import Primitives

/// What a paperless e-KYC document says, read from the bytes that its signature covers.
struct PaperlessContent {
    let reference: ProofReference
    private let name: String
    private let hashes: [[UInt8]]
    private let birth: VerifiedIdentity.Birth
    private let gender: Member.Sex
    private let address: AddressParts
    private let photo: [UInt8]?

    init(_ document: XMLDocument) throws(ProofProblem) {
        let root = document.root
        guard root.name == "OfflinePaperlessKyc", root.namespace.isEmpty,
            root.elements.map(\.name) == ["UidData"], let data = root.elements.first,
            let reference = (root.attribute("referenceId") ?? data.attribute("referenceId")).flatMap(
                ProofReference.init)
        else { throw .malformed }
        let parts = data.elements
        guard parts.map(\.name) == ["Poi", "Poa", "Pht"], parts.allSatisfy({ $0.namespace.isEmpty }) else {
            throw .malformed
        }
        self.reference = reference
        name = try Self.text(parts[0], "name")
        hashes = [try Self.text(parts[0], "m"), try Self.text(parts[0], "e")]
            .compactMap { bytesOfHex($0) }.filter { $0.count == 32 }
        guard !name.isEmpty, let birth = VerifiedIdentity.Birth(try Self.text(parts[0], "dob")),
            let gender = Member.Sex(aadhaar: try Self.text(parts[0], "gender"))
        else { throw .malformed }
        self.birth = birth
        self.gender = gender
        address = try Self.address(parts[1])
        photo = Self.photo(parts[2].text)
    }

    func identity(signer: ProofSigner, shareCode: String) -> VerifiedIdentity {
        VerifiedIdentity(
            kind: .paperlessKYC, name: name, birth: birth, gender: gender, address: address,
            lastFour: reference.lastFour, issuedAt: reference.time, mobileLastFour: nil,
            commitments: ContactCommitments(
                hashes: hashes, suffix: shareCode, lastFour: reference.lastFour, extraRounds: 1),
            photo: photo, signer: signer, unproven: [])
    }

    private static func address(_ node: xmlNodePtr) throws(ProofProblem) -> AddressParts {
        var address = AddressParts()
        address.careOf = try text(node, "careof")
        address.house = try text(node, "house")
        address.street = try text(node, "street")
        address.landmark = try text(node, "landmark")
        address.locality = try text(node, "loc")
        address.village = try text(node, "vtc")
        address.postOffice = try text(node, "po")
        address.subDistrict = try text(node, "subdist")
        address.district = try text(node, "dist")
        address.state = try text(node, "state")
        address.pinCode = try text(node, "pc")
        return address
    }

    private static func text(_ node: xmlNodePtr, _ name: String) throws(ProofProblem) -> String {
        let text = node.attribute(name) ?? ""
        guard text.utf8.count <= ProofLimits.fieldBytes else { throw .malformed }
        return text
    }

    private static func photo(_ base64: String) -> [UInt8]? {
        let bytes = Array(base64.utf8.filter { $0 > 0x20 })
        guard bytes.count <= ProofLimits.photoBytes * 4 / 3 + 4, let data = Data(base64Encoded: Data(bytes)) else {
            return nil
        }
        return JPEG.jpeg(of: Array(data))
    }
}
