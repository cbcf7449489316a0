import Domain
import Primitives
import SwiftASN1
import Testing
import Trust
import X509

@Suite struct StateAuthoritiesTests {
    @Test func `keys and certificates come back from their PEM`() throws {
        let authorities = try SampleTrust().authorities
        for authority in [authorities.root, authorities.nodeAuthority, authorities.signingAuthority] {
            let read = try Authority(
                certificatePEM: authority.certificatePEM, privateKeyPEM: authority.privateKeyPEM)
            #expect(read.certificate == authority.certificate)
        }
        #expect(throws: IssuingProblem.foreignKey) {
            try Authority(
                certificatePEM: authorities.root.certificatePEM,
                privateKeyPEM: authorities.nodeAuthority.privateKeyPEM)
        }
    }

    @Test func `the trust file holds the root first and refuses what does not chain to it`() throws {
        let sample = try SampleTrust()
        let trust = try TrustFile(pem: sample.trust.pem)
        #expect(trust.root == sample.authorities.root.certificate)
        #expect(trust.authorities.count == 2)
        let other = try SampleTrust(seed: 2).authorities
        #expect(throws: TrustFileProblem.authorityOfAnotherRoot) {
            try TrustFile(pem: sample.trust.pem + other.signingAuthority.certificatePEM)
        }
        #expect(throws: TrustFileProblem.rootNotSelfSigned) {
            try TrustFile(pem: other.signingAuthority.certificatePEM)
        }
        #expect(throws: TrustFileProblem.empty) { try TrustFile(pem: "") }
        #expect(throws: TrustFileProblem.unreadable) {
            try TrustFile(pem: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        }
    }

    @Test func `a node's identity names the node for which the token stands`() throws {
        let sample = try SampleTrust()
        let request = try EnrolmentRequest.make(node: SampleTrust.node, key: sample.key, openedBy: sample.dataKey)
        let der = try sample.authorities.issueNodeIdentity(
            request: request, node: SampleTrust.node, at: SampleTrust.issued, random: sample.random)
        #expect(NodeIdentity.nodeID(fromCertificateDER: der) == SampleTrust.node)
        let other = try #require(NodeID("DND07-N1"))
        #expect(throws: IssuingProblem.requestForAnotherNode) {
            try sample.authorities.issueNodeIdentity(
                request: request, node: other, at: SampleTrust.issued, random: sample.random)
        }
        #expect(NodeIdentity.nodeID(fromCertificateDER: sample.certificate.der) == nil)
        #expect(NodeIdentity.nodeID(fromCertificateDER: [1, 2, 3]) == nil)
    }

    @Test func `a request that its key did not sign is refused`() throws {
        let sample = try SampleTrust()
        var request = try EnrolmentRequest.make(node: SampleTrust.node, key: sample.key, openedBy: sample.dataKey)
        request[request.count - 5] ^= 1
        #expect(throws: IssuingProblem.self) { try EnrolmentRequest(der: request) }
        #expect(throws: IssuingProblem.requestUnreadable) { try EnrolmentRequest(der: [0x30, 0]) }
    }

    @Test func `OpenSSL accepts the identities for TLS and for nothing else`() throws {
        let sample = try SampleTrust()
        let server = try sample.authorities.issueServerIdentity(
            names: ["localhost", "127.0.0.1", "::1"], at: SampleTrust.issued, random: sample.random)
        let request = try EnrolmentRequest.make(node: SampleTrust.node, key: sample.key, openedBy: sample.dataKey)
        let node = try Certificate(
            derEncoded: sample.authorities.issueNodeIdentity(
                request: request, node: SampleTrust.node, at: SampleTrust.issued, random: sample.random))
        let files = [
            "root.pem": Array(try sample.trust.pem.utf8), "server.pem": Array(try server.certificatePEM.utf8),
            "node.pem": Array(try node.serializeAsPEM().pemString.utf8),
        ]
        let verify = "openssl verify -x509_strict -attime 1795669930 -CAfile root.pem"
        let good = try Judge.run(
            """
            \(verify) -purpose sslserver -verify_hostname localhost server.pem \
            && \(verify) -purpose sslserver -verify_ip 127.0.0.1 server.pem && \(verify) -purpose sslclient node.pem
            """, files: files)
        #expect(good.status == 0, "\(good.output)")
        for wrong in ["-purpose sslclient server.pem", "-purpose sslserver node.pem"] {
            #expect(try Judge.run("\(verify) \(wrong)", files: files).status != 0)
        }
    }

    @Test func `a signing certificate names officer, lease and node`() throws {
        let certificate = try SampleTrust().certificate
        #expect(certificate.officer == SampleTrust.officer.id)
        #expect(certificate.officerName == "अनिता उइके")
        #expect(certificate.lease == "LS-MDL03-0001")
        #expect(certificate.node == SampleTrust.node)
        #expect(certificate.der.count < 1_024)
    }

    @Test func `a blob's signature counts for its purpose only`() throws {
        let sample = try SampleTrust()
        let trust = try sample.trust
        let blob: [UInt8] = Array("catalogue 7".utf8)
        let signature = try sample.authorities.signBlob(blob, purpose: "catalogue")
        #expect(DetachedSignature.isValid(signature, over: blob, purpose: "catalogue", trust: trust))
        #expect(!DetachedSignature.isValid(signature, over: blob, purpose: "people", trust: trust))
        #expect(!DetachedSignature.isValid(signature, over: blob + [0], purpose: "catalogue", trust: trust))
        let other = try SampleTrust(seed: 2).trust
        #expect(!DetachedSignature.isValid(signature, over: blob, purpose: "catalogue", trust: other))
    }
}
