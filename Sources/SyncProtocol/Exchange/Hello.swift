package import Domain
import FoundationEssentials

/// What a node says of itself at the beginning of a session.
package struct Hello: Sendable, Hashable {
    /// Name and version of the node's software, for the state's list of nodes.
    package var software: String
    /// All four lanes, most urgent first.
    package var lanes: [LaneStanding]
    /// Keys that wait for a lease.
    package var signingKeys: [SigningKeyRequest]
    /// The version of the catalogue that is installed; 0: none.
    package var catalogueVersion: Int
    /// The newest schema of catalogues that the node reads.
    package var catalogueSchema: Int

    package init(
        software: String, lanes: [LaneStanding], signingKeys: [SigningKeyRequest], catalogueVersion: Int = 0,
        catalogueSchema: Int = CatalogueManifest.schema
    ) {
        self.software = software
        self.lanes = lanes
        self.signingKeys = signingKeys
        self.catalogueVersion = catalogueVersion
        self.catalogueSchema = catalogueSchema
    }
}

/// What a node has of one lane.
package struct LaneStanding: Sendable, Hashable {
    package var lane: Lane
    /// The last sequence that the state has acknowledged to this node.
    package var acknowledged: UInt64
    /// The last sequence written.
    package var last: UInt64

    package init(lane: Lane, acknowledged: UInt64, last: UInt64) {
        self.lane = lane
        self.acknowledged = acknowledged
        self.last = last
    }

    /// Entries that wait.
    package var backlog: UInt64 { last >= acknowledged ? last - acknowledged : 0 }
}

/// An officer's signing key made at the node, which waits for the state's lease.
package struct SigningKeyRequest: Sendable, Hashable {
    package var officer: PersonID
    /// P-256, compressed, 33 bytes.
    package var publicKey: [UInt8]
    /// PKCS #10, DER: proves that the node holds the key. Its common name is the officer's sign-in number.
    package var certificateRequest: [UInt8]

    package init(officer: PersonID, publicKey: [UInt8], certificateRequest: [UInt8]) {
        self.officer = officer
        self.publicKey = publicKey
        self.certificateRequest = certificateRequest
    }
}

extension WireHello {
    init(_ hello: Hello) {
        self.init()
        software = hello.software
        catalogueVersion = UInt32(clamping: hello.catalogueVersion)
        catalogueSchema = UInt32(clamping: hello.catalogueSchema)
        lanes = hello.lanes.map { standing in
            var wire = WireLaneStanding()
            wire.lane = WireLane(standing.lane)
            wire.acknowledged = standing.acknowledged
            wire.last = standing.last
            return wire
        }
        signingKeys = hello.signingKeys.map { request in
            var wire = WireSigningKeyRequest()
            wire.officer = request.officer.text
            wire.publicKey = Data(request.publicKey)
            wire.certificateRequest = Data(request.certificateRequest)
            return wire
        }
    }

    func domain() throws(WireProblem) -> Hello {
        guard software.utf8.count <= 100 else { throw .outOfRange(field: "hello.software") }
        guard signingKeys.count <= WireLimits.signingKeysPerHello else {
            throw .outOfRange(field: "hello.signing_keys")
        }
        var standings: [LaneStanding] = []
        for wire in lanes {
            guard wire.acknowledged <= wire.last else { throw .outOfRange(field: "standing.acknowledged") }
            standings.append(
                LaneStanding(lane: try wire.lane.domain(), acknowledged: wire.acknowledged, last: wire.last))
        }
        guard standings.map(\.lane) == Lane.allCases else { throw .outOfRange(field: "hello.lanes") }
        var requests: [SigningKeyRequest] = []
        for wire in signingKeys { requests.append(try wire.domain()) }
        return Hello(
            software: software, lanes: standings, signingKeys: requests, catalogueVersion: Int(catalogueVersion),
            catalogueSchema: Int(catalogueSchema))
    }
}

extension WireSigningKeyRequest {
    func domain() throws(WireProblem) -> SigningKeyRequest {
        guard publicKey.count == 33 else { throw .outOfRange(field: "signing_key.public_key") }
        guard (1...WireLimits.certificateBytes).contains(certificateRequest.count) else {
            throw .outOfRange(field: "signing_key.certificate_request")
        }
        return SigningKeyRequest(
            officer: try personID(officer, "signing_key.officer"), publicKey: Array(publicKey),
            certificateRequest: Array(certificateRequest))
    }
}
