import CXMLSec

/// The only shape of an XML signature that is taken: one, directly inside the root, over the whole document.
///
/// Signature wrapping lives from references that lead elsewhere, from transforms that cut away, and from second
/// signatures. So whatever UIDAI's files do not have is refused before the signature is even computed.
struct SignatureShape {
    let signature: xmlNodePtr

    private static let namespace = "http://www.w3.org/2000/09/xmldsig#"
    private static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
    private static let canonical = [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/2001/10/xml-exc-c14n#",
    ]
    /// SHA-1 is accepted here alone: UIDAI signs these files so.
    private static let methods = [
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    ]
    private static let digests = [
        "http://www.w3.org/2000/09/xmldsig#sha1", "http://www.w3.org/2001/04/xmlenc#sha256",
    ]

    init(of document: XMLDocument) throws(ProofProblem) {
        let all = Self.signatures(in: document.root)
        guard !all.isEmpty else { throw .notSigned }
        guard all.count == 1, let signature = all.first, signature.pointee.parent == document.root else {
            throw .signatureUnusual
        }
        self.signature = signature
        let parts = signature.elements
        guard parts.map(\.name).starts(with: ["SignedInfo", "SignatureValue"]), parts.count <= 3,
            parts.count == 2 || parts[2].name == "KeyInfo", parts.allSatisfy({ $0.namespace == Self.namespace }),
            parts.prefix(2).allSatisfy({ $0.attributeCount == 0 }), parts[1].elements.isEmpty
        else { throw .signatureUnusual }
        try Self.check(signedInfo: parts[0])
    }

    /// Every element called Signature, wherever it stands and whatever its namespace.
    private static func signatures(in root: xmlNodePtr) -> [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var waiting = [root]
        while let node = waiting.popLast() {
            if node.name == "Signature" { found.append(node) }
            waiting += node.elements
        }
        return found
    }

    private static func check(signedInfo: xmlNodePtr) throws(ProofProblem) {
        let parts = signedInfo.elements
        guard parts.map(\.name) == ["CanonicalizationMethod", "SignatureMethod", "Reference"],
            isMethod(parts[0], canonical), isMethod(parts[1], methods), parts[2].namespace == namespace,
            parts[2].attributeCount == 1, parts[2].attribute("URI") == ""
        else { throw .signatureUnusual }
        let inside = parts[2].elements
        guard inside.map(\.name) == ["Transforms", "DigestMethod", "DigestValue"],
            inside.allSatisfy({ $0.namespace == namespace }), inside[0].attributeCount == 0,
            isMethod(inside[1], digests), inside[2].elements.isEmpty, inside[2].attributeCount == 0
        else { throw .signatureUnusual }
        let transforms = inside[0].elements
        guard (1...2).contains(transforms.count), isMethod(transforms[0], [enveloped]),
            transforms.dropFirst().allSatisfy({ isMethod($0, canonical) })
        else { throw .signatureUnusual }
    }

    /// An element that names one algorithm and nothing else.
    private static func isMethod(_ node: xmlNodePtr, _ allowed: [String]) -> Bool {
        node.namespace == namespace && node.attributeCount == 1 && node.elements.isEmpty
            && node.attribute("Algorithm").map { allowed.contains($0) } == true
    }
}
