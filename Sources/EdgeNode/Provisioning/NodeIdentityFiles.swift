package import Primitives
package import Trust

/// What enrolment left on the disk: who this node is and where its state server is.
package struct NodeIdentityFiles: Sendable, Hashable, Codable {
    package var node: NodeID
    package var centre: CentreName
    /// Where the state server is, like `https://state.example:8443`.
    package var stateURL: String
    /// The node's certificate for mutual TLS, DER.
    package var certificate: [UInt8]
    /// The key of ``certificate``, sealed under the data key.
    package var tlsKey: SealedSoftwareKey

    package init(node: NodeID, centre: CentreName, stateURL: String, certificate: [UInt8], tlsKey: SealedSoftwareKey) {
        self.node = node
        self.centre = centre
        self.stateURL = stateURL
        self.certificate = certificate
        self.tlsKey = tlsKey
    }
}
