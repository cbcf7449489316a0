import FoundationEssentials
package import Primitives

/// A board asks for its identity.
package struct EnrolRequest: Sendable, Hashable {
    /// From the token, 32 bytes.
    package var secret: [UInt8]
    /// PKCS #10, DER, for the node's identity key; it names the token's node.
    package var certificateRequest: [UInt8]

    package init(secret: [UInt8], certificateRequest: [UInt8]) {
        self.secret = secret
        self.certificateRequest = certificateRequest
    }

    /// The request as it travels.
    package func frame() throws(WireProblem) -> [UInt8] {
        var wire = WireEnrolRequest()
        wire.secret = Data(secret)
        wire.certificateRequest = Data(certificateRequest)
        return try Frame.pack(try wire.wireBytes())
    }

    /// Reads a request as it travels.
    package init(frame: [UInt8]) throws(WireProblem) {
        let wire = try WireEnrolRequest(wire: try Frame.unpack(frame), limit: WireLimits.exchangeBytes)
        guard wire.secret.count == 32 else { throw .outOfRange(field: "enrol.secret") }
        guard (1...WireLimits.certificateBytes).contains(wire.certificateRequest.count) else {
            throw .outOfRange(field: "enrol.certificate_request")
        }
        self.init(secret: Array(wire.secret), certificateRequest: Array(wire.certificateRequest))
    }
}

/// The board's identity, and which centre it serves.
package struct EnrolReply: Sendable, Hashable {
    package var node: NodeID
    /// The epoch that the node begins with: greater than any before it.
    package var epoch: UInt64
    /// Like `MDL03`.
    package var centre: String
    package var centreName: LocalizedText
    /// The node's identity, DER.
    package var certificate: [UInt8]
    /// The state's trust file (`root.pem`): the root first, then its authorities.
    package var trust: String

    package init(
        node: NodeID, epoch: UInt64, centre: String, centreName: LocalizedText, certificate: [UInt8], trust: String
    ) {
        self.node = node
        self.epoch = epoch
        self.centre = centre
        self.centreName = centreName
        self.certificate = certificate
        self.trust = trust
    }

    /// The reply as it travels.
    package func frame() throws(WireProblem) -> [UInt8] {
        var wire = WireEnrolReply()
        wire.node = node.text
        wire.epoch = epoch
        wire.centre = centre
        wire.centreName = WireText(centreName)
        wire.certificate = Data(certificate)
        wire.trust = trust
        return try Frame.pack(try wire.wireBytes())
    }

    /// Reads a reply as it travels.
    package init(frame: [UInt8]) throws(WireProblem) {
        let wire = try WireEnrolReply(wire: try Frame.unpack(frame), limit: WireLimits.exchangeBytes)
        guard let node = NodeID(try filled(wire.node, "enrolled.node")) else {
            throw .outOfRange(field: "enrolled.node")
        }
        guard wire.epoch > 0 else { throw .missing(field: "enrolled.epoch") }
        guard wire.hasCentreName else { throw .missing(field: "enrolled.centre_name") }
        guard (1...WireLimits.certificateBytes).contains(wire.certificate.count) else {
            throw .outOfRange(field: "enrolled.certificate")
        }
        self.init(
            node: node, epoch: wire.epoch, centre: try filled(wire.centre, "enrolled.centre"),
            centreName: wire.centreName.domain, certificate: Array(wire.certificate),
            trust: try filled(wire.trust, "enrolled.trust"))
    }
}
